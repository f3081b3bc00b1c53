package nl.kopgroep.messaging;

import java.util.List;
import java.util.Optional;
import nl.kopgroep.events.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands still because it can't be sent or handled, with everything of the same key behind it. Nothing leaves here but by a
 * release that succeeds.
 */
public class Parking {

    private final JdbcClient jdbc;
    private final ParkedRows rows;
    private final Subscriptions subscriptions;
    private final TransactionTemplate transaction;
    private final Replay replay;
    private final Installation installation;
    private final Runnable wakeRelay;

    Parking(
            JdbcClient jdbc,
            ParkedRows rows,
            Subscriptions subscriptions,
            TransactionTemplate transaction,
            Replay replay,
            Installation installation,
            Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.transaction = transaction;
        this.replay = replay;
        this.installation = installation;
        this.wakeRelay = wakeRelay;
    }

    /** Everything that is parked, received events first, oldest first. */
    public List<ParkedEvent> list() {
        var all = new java.util.ArrayList<>(rows.all());
        all.addAll(outbox());
        return List.copyOf(all);
    }

    /** How many events are parked or wait behind a parked one, received and to be sent. */
    public int count() {
        return jdbc.sql("""
                        select (select count(*) from parked)
                             + (select count(*) from outbox where sent_at is null and exists (
                                    select 1 from outbox parked
                                    where parked.key = outbox.key and parked.id <= outbox.id
                                      and parked.sent_at is null and parked.parked_at is not null))""").query((row, n) -> row.getInt(1)).single();
    }

    /**
     * Tries it again, and then everything that waits behind it, in order; stops at the first that fails again. Releasing one that waits
     * begins with the first of its queue. Idempotent: an unknown or released id releases nothing.
     *
     * @param id as {@link ParkedEvent#id()} says
     * @return how many events have left the parking place
     */
    public int release(String id) {
        var number = Long.parseLong(id.substring(id.indexOf('-') + 1));
        if (id.startsWith("received-")) {
            return releaseReceived(number);
        }
        if (id.startsWith("outbox-")) {
            return releaseUnsent(number);
        }
        throw new IllegalArgumentException("An id looks like received-34 or outbox-12");
    }

    private int releaseReceived(long id) {
        var asked = rows.find(id);
        if (asked.isEmpty()) {
            return 0;
        }
        var released = 0;
        while (Boolean.TRUE.equals(
                releaseOldest(asked.get().subscription(), asked.get().arrival().key()))) {
            released++;
        }
        return released;
    }

    /** False when the queue is empty or its first event failed again. */
    private @Nullable Boolean releaseOldest(String subscription, String key) {
        var tried = new long[1];
        try {
            return transaction.execute(status -> {
                var oldest = rows.lockOldest(subscription, key);
                if (oldest.isEmpty()) {
                    return false;
                }
                tried[0] = oldest.get().id();
                arrivalOf(oldest.get()).ifPresent(subscriptions.handlingOf(subscription)::handleReleased);
                rows.remove(oldest.get().id());
                return true;
            });
        } catch (RuntimeException failedAgain) {
            transaction.executeWithoutResult(status -> rows.failedAgain(tried[0], Failures.describe(failedAgain)));
            return false;
        }
    }

    /** Personal data was not kept here. What Kafka no longer has either was replaced by a later event of the same person. */
    private Optional<Arrival> arrivalOf(ParkedRows.Row row) {
        var arrival = row.arrival();
        return arrival.topic().equals(installation.topic(Topic.PEOPLE))
                ? replay.read(arrival.topic(), arrival.partition(), arrival.offset())
                : Optional.of(arrival);
    }

    private int releaseUnsent(long id) {
        var released = jdbc.sql("""
                        update outbox set parked_at = null, parked_reason = null
                        where id = :id and sent_at is null and parked_at is not null""").param("id", id).update();
        wakeRelay.run();
        return released;
    }

    private List<ParkedEvent> outbox() {
        return jdbc.sql("""
                        select *, (select count(*) from outbox behind
                                   where behind.key = outbox.key and behind.sent_at is null
                                     and behind.id > outbox.id) as waiting
                        from outbox where sent_at is null and parked_at is not null order by id""")
                .query((row, n) -> new ParkedEvent(
                        "outbox-" + row.getLong("id"),
                        null,
                        installation.name() + "." + row.getString("topic"),
                        row.getObject("partition", Integer.class),
                        null,
                        row.getString("key"),
                        row.getObject("event_id", java.util.UUID.class),
                        row.getString("type"),
                        row.getObject("network_id", java.util.UUID.class),
                        row.getString("parked_reason"),
                        row.getLong("waiting"),
                        row.getTimestamp("parked_at").toInstant()))
                .list();
    }
}
