package nl.kopgroep.notification.webhooks;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a webhook can see of what was sent there. */
@Repository
class DeliveryLog {

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param kind of update, or {@code test}
     * @param state {@code queued}, {@code delivered}, {@code failed} or {@code dropped}: the owner may no longer hear
     *     it, or a later message tells it
     * @param nextAttemptAt when it is tried next, or null when it isn't
     */
    record Delivery(
            UUID id,
            String messageId,
            String kind,
            @Nullable UUID updateId,
            String state,
            Instant createdAt,
            @Nullable Instant nextAttemptAt,
            List<Tried> attempts) {}

    /** @param problem {@code address-refused}, {@code address-unknown}, {@code timeout}, {@code tls} or {@code connection} */
    record Tried(
            Instant at, @Nullable Integer status, @Nullable String problem, int durationMillis, String answer) {}

    private record Message(
            UUID id, String kind, @Nullable UUID updateId, String state, Instant createdAt, Instant dueAt) {}

    private record Row(UUID messageId, Tried tried) {}

    @Transactional(readOnly = true)
    Page<Delivery> page(UUID webhookId, PageRequest request) {
        List<Message> messages = jdbc.sql("""
                select m.*, coalesce(u.kind, 'test') as kind
                from webhook_message m left join network_update u on u.id = m.update_id
                where m.webhook_id = ? order by m.created_at desc, m.id desc limit ? offset ?""")
                .params(webhookId, request.size(), request.offset())
                .query((row, _) -> new Message(
                        row.getObject("id", UUID.class),
                        row.getString("kind"),
                        row.getObject("update_id", UUID.class),
                        row.getString("state"),
                        row.getTimestamp("created_at").toInstant(),
                        row.getTimestamp("due_at").toInstant()))
                .list();
        Map<UUID, List<Tried>> attempts =
                attempts(messages.stream().map(Message::id).toArray(UUID[]::new));
        long total = jdbc.sql("select count(*) from webhook_message where webhook_id = ?")
                .param(webhookId)
                .query((row, _) -> row.getLong(1))
                .single();
        return Page.of(
                messages.stream()
                        .map(message -> new Delivery(
                                message.id(),
                                "msg_" + message.id(),
                                message.kind(),
                                message.updateId(),
                                message.state(),
                                message.createdAt(),
                                message.state().equals("queued") ? message.dueAt() : null,
                                attempts.getOrDefault(message.id(), List.of())))
                        .toList(),
                request,
                total);
    }

    private Map<UUID, List<Tried>> attempts(UUID[] messageIds) {
        return jdbc
                .sql("select * from webhook_attempt where message_id = any(?) order by at desc, id desc")
                .param(messageIds)
                .query((row, _) -> {
                    int status = row.getInt("status");
                    @Nullable Integer answered = row.wasNull() ? null : status;
                    @Nullable Timestamp at = row.getTimestamp("at");
                    return new Row(
                            row.getObject("message_id", UUID.class),
                            new Tried(
                                    at == null ? Instant.EPOCH : at.toInstant(),
                                    answered,
                                    row.getString("problem"),
                                    row.getInt("duration_millis"),
                                    row.getString("answer")));
                })
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::messageId, Collectors.mapping(Row::tried, Collectors.toList())));
    }
}
