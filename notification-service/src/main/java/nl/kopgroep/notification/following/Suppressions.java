package nl.kopgroep.notification.following;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Whom a network sends no mail at all, because it doesn't arrive. Never frozen, and in force at once. */
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

    /** Which of these people are sent nothing, and by which networks. */
    public Set<Suppressed> of(Collection<UUID> people) {
        return new HashSet<>(jdbc.sql("select network_id, person_id from suppression_now where person_id = any(?)")
                .param(people.toArray(UUID[]::new))
                .query((row, _) ->
                        new Suppressed(row.getObject("network_id", UUID.class), row.getObject("person_id", UUID.class)))
                .list());
    }

    /** The mail server says that the person's address doesn't exist. */
    @Transactional
    public void addressRefused(UUID networkId, UUID personId) {
        neverFrozen.suppress(networkId, personId);
    }
}
