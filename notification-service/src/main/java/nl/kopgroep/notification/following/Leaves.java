package nl.kopgroep.notification.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who left what her organisation follows for everyone. */
@Repository
class Leaves {

    private final JdbcClient jdbc;

    Leaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the person left in the network, the journal included. */
    Set<UUID> of(UUID personId, UUID networkId) {
        return new HashSet<>(
                jdbc.sql("select subscription_id from subscription_leave_now where person_id = ? and network_id = ?")
                        .params(personId, networkId)
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    void leave(UUID networkId, UUID personId, UUID subscriptionId, Instant at) {
        jdbc.sql("""
                insert into subscription_leave (id, network_id, person_id, subscription_id, since)
                values (?, ?, ?, ?, ?) on conflict (person_id, subscription_id) do nothing""")
                .params(Uuid7.next(), networkId, personId, subscriptionId, Timestamp.from(at))
                .update();
    }

    void comeBack(UUID personId, UUID subscriptionId) {
        jdbc.sql("delete from subscription_leave where person_id = ? and subscription_id = ?")
                .params(personId, subscriptionId)
                .update();
    }
}
