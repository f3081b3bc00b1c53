package nl.kopgroep.network.handover;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The line of stewards of each network. The database refuses two at one moment, and a moment without one
 * between two.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Stewardships {

    private final JdbcClient jdbc;

    Stewardships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Ends the one and begins the other at the same moment.
     *
     * @throws IllegalStateException if {@code from} isn't the steward
     */
    void pass(UUID networkId, UUID from, UUID to, UUID handoverId) {
        int ended = jdbc.sql("""
                        update stewardship set until = now()
                        where network_id = ? and programme_id = ? and until is null""").params(networkId, from).update();
        if (ended != 1) {
            throw new IllegalStateException("Network " + networkId + " is not stewarded by " + from);
        }
        jdbc.sql("insert into stewardship (network_id, programme_id, since, handover_id) values (?, ?, now(), ?)")
                .params(networkId, to, handoverId)
                .update();
    }
}
