package nl.kopgroep.notification.following;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses to which no mail is sent, because it doesn't arrive or isn't wanted. What a network found out about
 * an address holds for all of them, save a complaint, which is about that network's mail. Never frozen, and in
 * force at once.
 */
@Repository
public class Suppressions {

    private final JdbcClient jdbc;
    private final NeverFrozen neverFrozen;

    Suppressions(JdbcClient jdbc, NeverFrozen neverFrozen) {
        this.jdbc = jdbc;
        this.neverFrozen = neverFrozen;
    }

    /** A person whom a network sends nothing. */
    public record Suppressed(UUID networkId, UUID personId) {}

    /** Why and since when a person's present address gets nothing from a network. */
    public record Suppression(UUID networkId, String reason, Instant since) {}

    /** Which of these would be sent nothing, at the addresses that they have now. */
    public Set<Suppressed> of(Collection<Suppressed> recipients) {
        return new HashSet<>(jdbc.sql("""
                select asked.network_id, asked.person_id
                from unnest(:networks::uuid[], :people::uuid[]) as asked (network_id, person_id)
                join person p on p.id = asked.person_id
                join suppression_now s on s.address_hash = address_hash(p.email)
                    and (s.reason <> 'complaint' or s.network_id = asked.network_id)""")
                .param(
                        "networks",
                        recipients.stream().map(Suppressed::networkId).toArray(UUID[]::new))
                .param("people", recipients.stream().map(Suppressed::personId).toArray(UUID[]::new))
                .query((row, _) ->
                        new Suppressed(row.getObject("network_id", UUID.class), row.getObject("person_id", UUID.class)))
                .list());
    }

    /** What stands against the person's present address, oldest first. */
    public List<Suppression> ofPerson(UUID personId) {
        return jdbc.sql("""
                select s.network_id, s.reason, s.since from person p
                join suppression_now s on s.address_hash = address_hash(p.email)
                where p.id = ? order by s.since""")
                .param(personId)
                .query((row, _) -> new Suppression(
                        row.getObject("network_id", UUID.class),
                        row.getString("reason"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** The hash of the person's present address, in hexadecimal; empty when there is none here. */
    public Optional<String> address(UUID personId) {
        return jdbc.sql("select encode(address_hash(email), 'hex') as address from person where id = ? and not erased")
                .param(personId)
                .query((row, _) -> Optional.ofNullable((@Nullable String) row.getString("address")))
                .optional()
                .flatMap(address -> address);
    }

    /**
     * Mail to this address doesn't arrive, or isn't wanted.
     *
     * @param address its hash in hexadecimal
     * @return whether that wasn't known of this network yet
     */
    @Transactional
    public boolean suppress(UUID networkId, UUID personId, String address, String reason) {
        boolean known = jdbc.sql("""
                select exists (select from suppression_now
                    where network_id = ? and person_id = ? and address_hash = decode(?, 'hex'))""")
                .params(networkId, personId, address)
                .query((row, _) -> row.getBoolean(1))
                .single();
        if (!known) {
            neverFrozen.suppress(networkId, personId, address, reason);
        }
        return !known;
    }

    /** Mail to this address arrives again: the person has shown that it does. */
    @Transactional
    public void lift(String address) {
        jdbc.sql(
                        "select network_id, person_id from suppression_now where address_hash = decode(?, 'hex') order by 1, 2")
                .param(address)
                .query((row, _) ->
                        new Suppressed(row.getObject("network_id", UUID.class), row.getObject("person_id", UUID.class)))
                .list()
                .forEach(each -> neverFrozen.lift(each.networkId(), each.personId(), address));
    }
}
