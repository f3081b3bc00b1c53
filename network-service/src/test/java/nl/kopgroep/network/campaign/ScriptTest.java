package nl.kopgroep.network.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    @Test
    void the_seed_alone_decides_every_fault() {
        assertThat(drawn(1)).isEqualTo(drawn(1)).isNotEqualTo(drawn(2));
    }

    @Test
    void in_each_handover_a_service_is_killed() {
        assertThat(drawn(3))
                .allMatch(script ->
                        script.faults().stream().anyMatch(fault -> Fault.Victim.SERVICES.contains(fault.victim())));
    }

    private static List<Script> drawn(long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> Script.drawn(random)).limit(100).toList();
    }
}
