package nl.kopgroep.notification.bounces;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The mails by which people show that their address works, and the links in them. */
@Repository
public class AddressConfirmations {

    /** How long a link works: long enough for a mail server that asks to come back later. */
    private static final Duration VALID = Duration.ofDays(2);
    /** No second mail within this time, whoever asks: somebody else's mailbox can't be filled with these. */
    private static final Duration BETWEEN = Duration.ofMinutes(15);

    private final JdbcClient jdbc;

    AddressConfirmations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a link is for. */
    record Link(String address, boolean used) {}

    /** Has a mail sent; nothing happens when one was asked for just now. */
    void ask(UUID networkId, UUID personId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('address-confirmation ' || ?, 0))")
                .param(personId.toString())
                .query(row -> {});
        jdbc.sql("""
                insert into mail (id, kind, network_id, person_id, due_at)
                select ?, 'confirmation', ?, ?, now()
                where not exists (select from mail where person_id = ? and kind = 'confirmation'
                    and created_at > now() - ? * interval '1 second')""")
                .params(Uuid7.next(), networkId, personId, personId, BETWEEN.toSeconds())
                .update();
    }

    /** When the person was last sent such a mail, or null. */
    @Nullable
    Instant lastAsked(UUID personId) {
        return jdbc.sql("select max(created_at) as at from mail where person_id = ? and kind = 'confirmation'")
                .param(personId)
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("at")))
                .single()
                .map(java.sql.Timestamp::toInstant)
                .orElse(null);
    }

    /** A new link for the person's present address, for the mail that is about to be sent there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConfirmationToken issue(UUID personId) {
        ConfirmationToken token = ConfirmationToken.random();
        jdbc.sql("""
                insert into address_confirmation (token_hash, person_id, address_hash)
                select ?, id, address_hash(email) from person where id = ? and not erased""").params(token.hash(), personId).update();
        return token;
    }

    /** What the link is for; empty for one that was never given out, or too long ago. */
    Optional<Link> find(ConfirmationToken token) {
        return jdbc.sql("""
                select encode(address_hash, 'hex') as address, used_at is not null as used from address_confirmation
                where token_hash = ? and created_at > now() - ? * interval '1 second'""")
                .params(token.hash(), VALID.toSeconds())
                .query((row, _) -> new Link(row.getString("address"), row.getBoolean("used")))
                .optional();
    }

    /** Uses it up; answers whether it was still there to be used. */
    boolean use(ConfirmationToken token) {
        return jdbc.sql("update address_confirmation set used_at = now() where token_hash = ? and used_at is null")
                        .param(token.hash())
                        .update()
                == 1;
    }
}
