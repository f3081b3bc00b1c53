package nl.kopgroep.messaging;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What still waits in this service's outbox. Parked events wait too. */
public class OutboxStatus {

    private final JdbcClient jdbc;

    OutboxStatus(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether Kafka has every committed event of this network. Says nothing of transactions that still run: first make sure that there
     * are none, as freezing does by taking the network's row for update.
     */
    public boolean isEmptyFor(UUID networkId) {
        return jdbc.sql("select not exists (select 1 from outbox where network_id = :network and sent_at is null)")
                .param("network", networkId)
                .query((row, n) -> row.getBoolean(1))
                .single();
    }

    /** Whether Kafka has every committed event, heartbeats aside. */
    public boolean isEmpty() {
        return jdbc.sql("""
                        select not exists (select 1 from outbox
                                           where sent_at is null and type <> 'nl.kopgroep.heartbeat')""").query((row, n) -> row.getBoolean(1)).single();
    }
}
