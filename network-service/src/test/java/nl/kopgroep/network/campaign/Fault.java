package nl.kopgroep.network.campaign;

import java.util.List;
import java.util.Locale;

/**
 * One blow: whom, when, and for how long.
 *
 * @param later milliseconds after the stage has begun
 * @param down milliseconds until it is started again
 */
record Fault(Victim victim, Stage stage, int later, int down) {

    /** Where a handover is when it strikes; in the order in which they come. */
    enum Stage {
        OFFERED,
        ANNOUNCED,
        FREEZE,
        DRAIN,
        COUNT,
        TRANSFER,
        RECONCILED,
        THAW;

        /** Whether the services are at work by themselves then, and nobody has to act. */
        boolean isUnderWay() {
            return compareTo(FREEZE) >= 0;
        }
    }

    enum Victim {
        NETWORK_SERVICE,
        CONTENT_SERVICE,
        NOTIFICATION_SERVICE,
        KAFKA,
        POSTGRESQL;

        static final List<Victim> SERVICES = List.of(NETWORK_SERVICE, CONTENT_SERVICE, NOTIFICATION_SERVICE);

        /** As it is called elsewhere. */
        String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Override
    public String toString() {
        return victim.id() + " at " + stage.name().toLowerCase(Locale.ROOT);
    }
}
