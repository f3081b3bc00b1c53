package nl.kopgroep.notification.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages that wait to be sent, and what became of the others. A claim is a lease: it ends by itself. */
@Repository
class Messages {

    /** One slow receiver takes so many attempts at a time, and leaves the others to the rest. */
    private static final int AT_ONCE_PER_WEBHOOK = 2;

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message that this process may send until its lease ends.
     *
     * @param updateId what it is about, or null when it is a test
     * @param attempts this one included
     * @param secrets that sign it, the newest first
     * @param entitled whether its owner still acts for the organisation in the network
     */
    record Claimed(
            UUID id,
            UUID lease,
            UUID webhookId,
            @Nullable UUID updateId,
            UUID networkId,
            UUID personId,
            String url,
            int attempts,
            List<WebhookSecret> secrets,
            Language language,
            boolean entitled) {}

    /** Takes over who is told of the update and has a webhook for it. */
    int queue(UUID updateId) {
        return jdbc.sql("""
                insert into webhook_message (id, webhook_id, update_id)
                select uuidv7(), w.id, t.update_id
                from update_recipient t
                join network_update u on u.id = t.update_id
                join webhook_now w on w.person_id = t.person_id and w.network_id = u.network_id
                where t.update_id = :update and t.webhook and w.switched_off_at is null
                on conflict (webhook_id, update_id) do nothing""").param("update", updateId).update();
    }

    /** What still waits and is told again by this update needn't be sent apart; what is just being sent goes as it is. */
    void dropSuperseded(UUID updateId) {
        jdbc.sql("""
                update webhook_message m set state = 'dropped', ended_at = now(), lease = null, lease_until = null
                from network_update u, webhook w, update_recipient t
                where u.id = :update and w.network_id = u.network_id and m.webhook_id = w.id and m.state = 'queued'
                  and (m.lease_until is null or m.lease_until < now())
                  and t.update_id = m.update_id and t.person_id = w.person_id and t.superseded_by = u.id
                  and exists (select from webhook_message later
                      where later.webhook_id = m.webhook_id and later.update_id = u.id)""").param("update", updateId).update();
    }

    UUID queueTest(UUID webhookId) {
        UUID id = Uuid7.next();
        jdbc.sql("insert into webhook_message (id, webhook_id) values (?, ?)")
                .params(id, webhookId)
                .update();
        return id;
    }

    /** Sends one that has ended once more, under its own id; answers whether there was such a one. */
    boolean again(UUID webhookId, UUID messageId) {
        return jdbc.sql("""
                update webhook_message set state = 'queued', due_at = now(), attempts = 0, ended_at = null
                where id = ? and webhook_id = ? and state <> 'queued'""").params(messageId, webhookId).update() == 1;
    }

    boolean exists(UUID webhookId, UUID messageId) {
        return jdbc.sql("select exists (select from webhook_message where id = ? and webhook_id = ?)")
                .params(messageId, webhookId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    List<Claimed> claim(int most, Duration lease) {
        UUID token = UUID.randomUUID();
        return jdbc.sql("""
                with candidate as (
                    select m.id, m.due_at, row_number() over (partition by m.webhook_id order by m.due_at)
                        + (select count(*) from webhook_message o
                           where o.webhook_id = m.webhook_id and o.state = 'queued' and o.lease_until > now()) as nth
                    from webhook_message m join webhook_now w on w.id = m.webhook_id
                    where m.state = 'queued' and m.due_at <= now() and (m.lease_until is null or m.lease_until < now())
                      and (m.update_id is null or (w.switched_off_at is null and w.not_before <= now()))
                ),
                due as (
                    select m.id from webhook_message m join candidate c on c.id = m.id
                    where c.nth <= :perWebhook and m.state = 'queued'
                      and (m.lease_until is null or m.lease_until < now())
                    order by m.due_at limit :most for update of m skip locked
                ),
                claimed as (
                    update webhook_message m set lease = :lease, attempts = attempts + 1,
                        lease_until = now() + :millis * interval '1 millisecond'
                    from due where m.id = due.id returning m.*
                )
                select c.*, w.network_id, w.person_id, w.url, w.secret, p.language,
                    case when w.previous_until > now() then w.previous_secret end as previous_secret,
                    p.erased is not true and exists (
                        select from network_reader r where r.network_id = w.network_id
                          and r.person_id = w.person_id and r.organisation_id = w.organisation_id offset 0) as entitled
                from claimed c join webhook w on w.id = c.webhook_id left join person p on p.id = w.person_id""")
                .param("perWebhook", AT_ONCE_PER_WEBHOOK)
                .param("most", most)
                .param("lease", token)
                .param("millis", lease.toMillis())
                .query((row, _) -> claimed(row, token))
                .list();
    }

    private static Claimed claimed(ResultSet row, UUID lease) throws SQLException {
        WebhookSecret secret = new WebhookSecret(row.getBytes("secret"));
        byte @Nullable [] previous = row.getBytes("previous_secret");
        @Nullable String language = row.getString("language");
        return new Claimed(
                row.getObject("id", UUID.class),
                lease,
                row.getObject("webhook_id", UUID.class),
                row.getObject("update_id", UUID.class),
                row.getObject("network_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("url"),
                row.getInt("attempts"),
                previous == null ? List.of(secret) : List.of(secret, new WebhookSecret(previous)),
                Language.of(language == null ? "nl" : language),
                row.getBoolean("entitled"));
    }

    /** Notes an attempt; answers whether this process still had the message to itself. */
    boolean tried(Claimed message, Attempt attempt) {
        return jdbc.sql("""
                insert into webhook_attempt (id, message_id, duration_millis, status, problem, answer)
                select :id, m.id, :millis, :status, :problem, :answer from webhook_message m
                where m.id = :message and m.lease = :lease""")
                        .param("id", Uuid7.next())
                        .param("millis", (int)
                                Math.min(Integer.MAX_VALUE, attempt.took().toMillis()))
                        .param("status", attempt.status())
                        .param("problem", attempt.problem())
                        .param("answer", attempt.answer())
                        .param("message", message.id())
                        .param("lease", message.lease())
                        .update()
                == 1;
    }

    /** It was taken, or won't be sent any more: {@code delivered}, {@code failed} or {@code dropped}. */
    void ended(Claimed message, String state) {
        jdbc.sql("""
                update webhook_message set state = ?, ended_at = now(), lease = null, lease_until = null
                where id = ? and lease = ?""").params(state, message.id(), message.lease()).update();
    }

    void retryLater(Claimed message, Duration pause) {
        jdbc.sql("""
                update webhook_message set due_at = now() + ? * interval '1 millisecond', lease = null, lease_until = null
                where id = ? and lease = ?""").params(pause.toMillis(), message.id(), message.lease()).update();
    }

    /** What waited for a webhook that was switched off; its owner can have it sent again. */
    void failAllOf(UUID webhookId) {
        jdbc.sql("""
                update webhook_message set state = 'failed', ended_at = now(), lease = null, lease_until = null
                where webhook_id = ? and state = 'queued'""").param(webhookId).update();
    }

    /** Forgets some of what ended this long ago; answers how many. */
    int forgetEnded(Duration ago, int most) {
        return jdbc.sql("""
                delete from webhook_message where id in (
                    select id from webhook_message where ended_at < now() - ? * interval '1 second' limit ?)""").params(ago.toSeconds(), most).update();
    }

    /** What is known of a person's messages goes at once, also where the webhooks wait for a handover to end. */
    void forgetAllOf(UUID personId) {
        jdbc.sql("delete from webhook_message where webhook_id in (select id from webhook where person_id = ?)")
                .param(personId)
                .update();
    }
}
