package nl.kopgroep.network.campaign.telling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.network.campaign.telling.TellingLedger.State;
import nl.kopgroep.network.campaign.telling.TellingLedger.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TellingLedgerTest {

    private final UUID person = UUID.randomUUID();

    @TempDir
    Path folder;

    private TellingLedger ledger;

    @BeforeEach
    void follows_from_10_to_20_seconds() throws Exception {
        ledger = new TellingLedger(folder.resolve("ledger.csv"));
        ledger.wished(person, new Wish(true, at(9), at(10)));
        ledger.wished(person, new Wish(false, at(20), at(21)));
    }

    @Test
    void between_two_wishes_it_is_certain() {
        assertThat(ledger.state(person, at(11), at(19))).isEqualTo(State.FOLLOWING);
        assertThat(ledger.state(person, at(1), at(8))).isEqualTo(State.NOT);
        assertThat(ledger.state(person, at(22), at(30))).isEqualTo(State.NOT);
    }

    @Test
    void while_a_wish_is_under_way_nothing_is_certain() {
        assertThat(ledger.state(person, at(8), at(12))).isEqualTo(State.UNKNOWN);
        assertThat(ledger.state(person, at(15), at(20))).isEqualTo(State.UNKNOWN);
        assertThat(ledger.state(person, at(1), at(30))).isEqualTo(State.UNKNOWN);
    }

    @Test
    void who_never_wished_is_not_following() {
        assertThat(ledger.state(UUID.randomUUID(), at(1), at(30))).isEqualTo(State.NOT);
    }

    private static Instant at(int second) {
        return Instant.EPOCH.plusSeconds(second);
    }
}
