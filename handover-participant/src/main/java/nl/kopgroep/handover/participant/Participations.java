package nl.kopgroep.handover.participant;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.EventTypes;
import nl.kopgroep.events.HandoverEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The orders that this service has and has not answered; survives whatever dies. */
class Participations {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Participations(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Notes an order in place of the one before; an older one, or the same again, changes nothing. */
    void note(HandoverEvent order, long version) {
        jdbc.sql("""
                insert into participation as p (handover_id, network_id, order_type, order_body, order_version)
                values (?, ?, ?, ?::jsonb, ?)
                on conflict (handover_id) do update set order_type = excluded.order_type,
                  order_body = excluded.order_body, order_version = excluded.order_version,
                  ordered_at = now(), answered_at = null, waiting_for = null
                where p.order_version < excluded.order_version""")
                .params(
                        order.handover().id(),
                        order.handover().networkId(),
                        EventTypes.nameOf(order.getClass()),
                        json.writeValueAsString(order),
                        version)
                .update();
    }

    /** Drops an order that nobody waits for any more. */
    void dropUnanswered(UUID handoverId) {
        jdbc.sql("delete from participation where handover_id = ? and answered_at is null")
                .param(handoverId)
                .update();
    }

    List<Participation> unanswered() {
        return jdbc.sql("""
                        select order_type, order_body, order_version from participation
                        where answered_at is null order by ordered_at""")
                .query((row, _) -> new Participation(
                        read(row.getString("order_type"), row.getString("order_body")), row.getLong("order_version")))
                .list();
    }

    /**
     * Whether this is still what is to be done; if so, it stays so until the transaction ends, because a new
     * order, a calling off for example, waits for it.
     */
    boolean isStillOrdered(Participation participation) {
        return jdbc.sql("""
                        select 1 from participation
                        where handover_id = ? and order_version = ? and answered_at is null for update""")
                .params(participation.handoverId(), participation.orderVersion())
                .query((_, _) -> true)
                .optional()
                .isPresent();
    }

    /** Marks the order as answered and gives the answer's number. */
    long answered(Participation participation) {
        return jdbc.sql("""
                        update participation set answered_at = now(), waiting_for = null, answers = answers + 1
                        where handover_id = ? returning answers""")
                .params(participation.handoverId())
                .query(Long.class)
                .single();
    }

    void isWaitingFor(Participation participation, String what) {
        jdbc.sql("""
                update participation set waiting_for = ?
                where handover_id = ? and order_version = ? and answered_at is null
                  and waiting_for is distinct from ?""")
                .params(what, participation.handoverId(), participation.orderVersion(), what)
                .update();
    }

    private HandoverEvent read(String type, String body) {
        Class<? extends Event> record = EventTypes.withName(type).orElseThrow();
        return (HandoverEvent) json.readValue(body, record);
    }
}
