package nl.kopgroep.notification.bounces;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.erasing.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What came back, mail by mail. */
@Repository
class Bounces implements PersonalData {

    private final JdbcClient jdbc;

    Bounces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A mail that went out, or was tried, to an address.
     *
     * @param address the hash of that address, in hexadecimal
     * @param since when it was sent; when it was made, if no server ever took it
     * @param unasked whether it only asked if the address was its reader's: on the word of whoever typed it
     */
    record Sent(UUID mailId, UUID networkId, UUID personId, String address, Instant since, boolean unasked) {}

    /** The mail; empty when it was never tried, or went with its erased reader. */
    Optional<Sent> mail(UUID mailId) {
        return jdbc.sql("""
                select id, network_id, person_id, address_hash, kind = 'contact' as unasked,
                    case when state = 'sent' then ended_at else created_at end as since
                from mail where id = ? and address_hash is not null""")
                .param(mailId)
                .query((row, _) -> new Sent(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        HexFormat.of().formatHex(row.getBytes("address_hash")),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("unasked")))
                .optional();
    }

    /** Notes it; answers whether it is new. */
    boolean note(Sent mail, Report report) {
        return jdbc.sql("""
                insert into bounce (id, mail_id, network_id, person_id, address_hash, kind, status, trouble_since)
                values (?, ?, ?, ?, decode(?, 'hex'), ?, ?, ?) on conflict (mail_id, kind, status) do nothing""")
                        .params(
                                Uuid7.next(),
                                mail.mailId(),
                                mail.networkId(),
                                mail.personId(),
                                mail.address(),
                                report.kind().id(),
                                report.status(),
                                Timestamp.from(mail.since()))
                        .update()
                == 1;
    }

    /**
     * Since when an address gives nothing but trouble: the first mail that came back after the last one that
     * arrived. A mail has arrived when a day has passed since it was sent and nothing was heard of it.
     */
    Optional<Instant> troubleSince(Sent mail) {
        return jdbc.sql("""
                select min(b.trouble_since) as since from bounce b
                where b.person_id = :person and b.address_hash = decode(:address, 'hex')
                  and b.trouble_since > coalesce(
                    (select max(m.ended_at) from mail m
                     where m.person_id = :person and m.address_hash = decode(:address, 'hex') and m.state = 'sent'
                       and m.ended_at < now() - interval '1 day'
                       and not exists (select from bounce heard where heard.mail_id = m.id)), '-infinity')""")
                .param("person", mail.personId())
                .param("address", mail.address())
                .query((row, _) ->
                        Optional.ofNullable(row.getTimestamp("since")).map(Timestamp::toInstant))
                .single();
    }

    @Override
    public boolean forget(UUID personId) {
        for (String table : new String[] {"bounce", "address_confirmation"}) {
            jdbc.sql("delete from " + table + " where person_id = ?")
                    .param(personId)
                    .update();
        }
        return true;
    }
}
