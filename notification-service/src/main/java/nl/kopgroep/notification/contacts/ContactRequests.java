package nl.kopgroep.notification.contacts;

import java.sql.Array;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was asked for by mail and waits to be confirmed, and the links that confirm it. */
@Repository
public class ContactRequests {

    /** How long a link works, and how long an address that nobody confirmed is kept. */
    static final Duration VALID = Duration.ofDays(2);
    /** No second mail to an address within this time, whoever asks, in whichever network. */
    private static final Duration BETWEEN = Duration.ofDays(1);

    private final JdbcClient jdbc;

    ContactRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is for. */
    record Asked(UUID mailId, UUID networkId, UUID personId, List<UUID> themes, String frequency, boolean used) {}

    /** Who has an address here: somebody with an account, or a contact. */
    record Known(UUID personId, boolean contact) {}

    /** How many such mails went out in the last hour: of this network, or of all when it is null. */
    long lastHour(UUID networkId) {
        return jdbc.sql("""
                select count(*) from contact_request
                where network_id = ? and created_at > now() - interval '1 hour'""").param(networkId).query((row, _) -> row.getLong(1)).single();
    }

    long lastHour() {
        return jdbc.sql("select count(*) from contact_request where created_at > now() - interval '1 hour'")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /**
     * Takes the mailbox's turn; answers whether it may be written to now. Names after a plus lead to the same one. Where
     * mail bounced the mail that asks is the way to show that it arrives again, once a week; who complained is left
     * alone for a month first.
     */
    boolean mayBeAsked(MailAddress address) {
        return jdbc.sql("""
                with against as (
                    select count(*) > 0 as bounced, coalesce(bool_or(reason = 'complaint'), false) as complaint,
                        coalesce(bool_or(reason = 'complaint' and since > now() - interval '30 days'), false) as recent
                    from suppression_now where address_hash = address_hash(:address)
                )
                insert into contact_asked as known (address_hash, quiet_until)
                select mailbox_hash(:address), now() + case when complaint then interval '30 days'
                    when bounced then interval '7 days' else interval '0' end
                from against where not recent
                on conflict (address_hash) do update set asked_at = now(), quiet_until = excluded.quiet_until
                where known.asked_at <= now() - :seconds * interval '1 second' and known.quiet_until <= now()""")
                        .param("address", address.value())
                        .param("seconds", BETWEEN.toSeconds())
                        .update()
                == 1;
    }

    Optional<Known> known(MailAddress address) {
        return jdbc.sql("""
                select id, contact from person where address_hash(email) = address_hash(?) and email is not null
                order by contact, id limit 1""")
                .param(address.value())
                .query((row, _) -> new Known(row.getObject("id", UUID.class), row.getBoolean("contact")))
                .optional();
    }

    /** Makes somebody who is known only by an address. */
    UUID introduce(MailAddress address, String language) {
        UUID id = Uuid7.next();
        jdbc.sql("insert into person (id, version, name, email, language, contact) values (?, 0, '', ?, ?, true)")
                .params(id, address.value(), language)
                .update();
        return id;
    }

    /** Has the mail sent that asks for it. */
    void ask(UUID networkId, UUID personId, List<UUID> themes, String frequency, boolean hasAccount) {
        UUID mail = Uuid7.next();
        jdbc.sql(
                        "insert into contact_request (mail_id, network_id, person_id, themes, frequency) values (?, ?, ?, ?, ?)")
                .params(mail, networkId, personId, themes.toArray(UUID[]::new), frequency)
                .update();
        jdbc.sql("insert into mail (id, kind, network_id, person_id, due_at) values (?, ?, ?, ?, now())")
                .params(mail, hasAccount ? "contact-known" : "contact", networkId, personId)
                .update();
    }

    /** A new link for the mail that is about to be sent; empty when what was asked for is gone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<ContactToken> issue(UUID mailId) {
        ContactToken token = ContactToken.random();
        int issued = jdbc.sql("""
                insert into contact_token (token_hash, mail_id)
                select ?, mail_id from contact_request where mail_id = ?""").params(token.hash(), mailId).update();
        return issued == 1 ? Optional.of(token) : Optional.empty();
    }

    Optional<Asked> find(ContactToken token) {
        return jdbc.sql("""
                select r.*, t.used_at is not null as used
                from contact_token t join contact_request r on r.mail_id = t.mail_id
                where t.token_hash = ? and (t.used_at is not null
                    or t.created_at > now() - ? * interval '1 second')""")
                .params(token.hash(), VALID.toSeconds())
                .query((row, _) -> new Asked(
                        row.getObject("mail_id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        ids(row.getArray("themes")),
                        row.getString("frequency"),
                        row.getBoolean("used")))
                .optional();
    }

    private static List<UUID> ids(Array array) throws java.sql.SQLException {
        return Arrays.asList((UUID[]) array.getArray());
    }

    /** Uses it up; answers whether it was still there to be used. */
    boolean use(ContactToken token) {
        return jdbc.sql("update contact_token set used_at = now() where token_hash = ? and used_at is null")
                        .param(token.hash())
                        .update()
                == 1;
    }

    void confirm(UUID networkId, UUID personId) {
        jdbc.sql("""
                insert into contact (id, network_id, person_id) values (?, ?, ?)
                on conflict (network_id, person_id) do nothing""").params(Uuid7.next(), networkId, personId).update();
    }
}
