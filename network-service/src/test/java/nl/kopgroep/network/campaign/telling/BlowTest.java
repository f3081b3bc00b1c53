package nl.kopgroep.network.campaign.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import nl.kopgroep.network.campaign.telling.Blow.Kind;
import nl.kopgroep.network.campaign.telling.Blow.Victim;
import org.junit.jupiter.api.Test;

class BlowTest {

    @Test
    void the_seed_alone_decides_every_blow() {
        assertThat(Blow.drawn(new Random(1), 50, true))
                .isEqualTo(Blow.drawn(new Random(1), 50, true))
                .isNotEqualTo(Blow.drawn(new Random(2), 50, true));
    }

    @Test
    void everything_is_killed_and_stopped() {
        assertThat(Blow.drawn(new Random(1), 100, false)).satisfies(blows -> {
            for (Victim victim : Victim.values()) {
                assertThat(blows).anyMatch(blow -> blow.kind() == Kind.KILL && blow.victim() == victim);
                assertThat(blows).anyMatch(blow -> blow.kind() == Kind.STOP && blow.victim() == victim);
            }
        });
    }
}
