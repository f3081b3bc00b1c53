package nl.kopgroep.network.campaign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import nl.kopgroep.network.campaign.Fault.Stage;
import nl.kopgroep.network.campaign.Fault.Victim;

/**
 * What happens to one handover. It is drawn before the handover begins, so that the seed alone decides it and no
 * race does.
 *
 * @param beforeCallingOff strikes while it is frozen for the first time, after which the steward tries to call it off
 * @param faults the others, in the order of their stages
 */
record Script(List<Fault> beforeCallingOff, List<Fault> faults) {

    static final Script UNDISTURBED = new Script(List.of(), List.of());

    static Script drawn(Random random) {
        List<Fault> faults = new ArrayList<>();
        faults.add(drawn(random, service(random), Stage.OFFERED));
        if (random.nextInt(2) == 0) {
            faults.add(drawn(random, service(random), Stage.FREEZE));
        }
        if (random.nextInt(5) == 0) {
            faults.add(drawn(random, Victim.KAFKA, Stage.OFFERED));
        }
        if (random.nextInt(5) == 0) {
            faults.add(drawn(random, Victim.POSTGRESQL, Stage.OFFERED));
        }
        faults.sort(Comparator.comparing(Fault::stage));
        List<Fault> first = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            Stage stage = Stage.values()[Stage.FREEZE.ordinal() + random.nextInt(3)];
            first.add(new Fault(service(random), stage, random.nextInt(150), random.nextInt(1000)));
        }
        return new Script(List.copyOf(first), List.copyOf(faults));
    }

    private static Fault drawn(Random random, Victim victim, Stage earliest) {
        int stages = Stage.values().length - earliest.ordinal();
        Stage stage = Stage.values()[earliest.ordinal() + random.nextInt(stages)];
        return new Fault(victim, stage, random.nextInt(150), random.nextInt(1000));
    }

    private static Victim service(Random random) {
        return Victim.SERVICES.get(random.nextInt(Victim.SERVICES.size()));
    }

    List<Fault> at(Stage stage) {
        return faults.stream().filter(fault -> fault.stage() == stage).toList();
    }

    List<Fault> underWay() {
        return faults.stream().filter(fault -> fault.stage().isUnderWay()).toList();
    }
}
