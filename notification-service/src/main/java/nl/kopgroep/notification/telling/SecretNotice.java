package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells somebody that a secret was made by which a program reads or signs in her name, so that she knows when that
 * wasn't she.
 */
@Component
public class SecretNotice {

    private final Updates updates;
    private final JdbcClient jdbc;

    SecretNotice(Updates updates, JdbcClient jdbc) {
        this.updates = updates;
        this.jdbc = jdbc;
    }

    /** @param networkId null for a feed of all her networks, one of which tells it */
    @Transactional(propagation = Propagation.MANDATORY)
    public void feedMade(@Nullable UUID networkId, UUID personId) {
        Optional.ofNullable(networkId)
                .or(() -> one(personId))
                .ifPresent(network -> tell(UpdateKind.FEED_MADE, network, null, personId, Map.of()));
    }

    /** @param host the name of its receiver */
    @Transactional(propagation = Propagation.MANDATORY)
    public void webhookMade(UUID networkId, UUID organisationId, UUID personId, String host) {
        tell(UpdateKind.WEBHOOK_MADE, networkId, organisationId, personId, Map.of("host", host));
    }

    /** @param host the name of its receiver */
    @Transactional(propagation = Propagation.MANDATORY)
    public void secretChanged(UUID networkId, UUID organisationId, UUID personId, String host) {
        tell(UpdateKind.WEBHOOK_SECRET_MADE, networkId, organisationId, personId, Map.of("host", host));
    }

    private Optional<UUID> one(UUID personId) {
        return jdbc.sql("select network_id from network_reader where person_id = ? order by network_id limit 1")
                .param(personId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .optional();
    }

    private void tell(
            UpdateKind kind, UUID networkId, @Nullable UUID organisationId, UUID personId, Map<String, String> facts) {
        Instant now = Instant.now();
        Map<String, String> told = new HashMap<>(facts);
        told.put("at", now.toString());
        updates.record(new Happening(
                kind,
                networkId,
                personId,
                Uuid7.next().getLeastSignificantBits(),
                0,
                null,
                organisationId,
                null,
                told,
                now));
    }
}
