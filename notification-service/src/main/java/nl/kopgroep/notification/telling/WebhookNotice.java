package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.messaging.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the owner of a webhook that nothing is sent there any more. */
@Component
public class WebhookNotice {

    private final Updates updates;

    WebhookNotice(Updates updates) {
        this.updates = updates;
    }

    /**
     * A webhook that was switched off.
     *
     * @param host the name of its receiver
     * @param because {@code gone} or {@code failing}
     */
    public record SwitchedOff(
            UUID webhookId, UUID networkId, UUID organisationId, UUID personId, String host, String because) {}

    /** Has it told, in the app and by mail, each time that it happens. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(SwitchedOff webhook) {
        updates.record(new Happening(
                UpdateKind.WEBHOOK_SWITCHED_OFF,
                webhook.networkId(),
                webhook.personId(),
                Uuid7.next().getMostSignificantBits() ^ webhook.webhookId().getLeastSignificantBits(),
                0,
                null,
                null,
                null,
                Map.of("host", webhook.host(), "because", webhook.because()),
                Instant.now()));
    }
}
