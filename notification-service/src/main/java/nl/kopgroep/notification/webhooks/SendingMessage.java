package nl.kopgroep.notification.webhooks;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends one message once, and notes what came of it. A crash in between has it sent again when the lease has ended,
 * under the same id.
 */
@Component
class SendingMessage {

    private final Payloads payloads;
    private final Targets targets;
    private final Outlet outlet;
    private final Messages messages;
    private final WebhookHealth health;
    private final RetryTimes times;
    private final TransactionTemplate transaction;

    SendingMessage(
            Payloads payloads,
            Targets targets,
            Outlet outlet,
            Messages messages,
            WebhookHealth health,
            WebhookProperties properties,
            TransactionTemplate transaction) {
        this.payloads = payloads;
        this.targets = targets;
        this.outlet = outlet;
        this.messages = messages;
        this.health = health;
        this.times = new RetryTimes(
                properties.firstRetry(), () -> ThreadLocalRandom.current().nextLong());
        this.transaction = transaction;
    }

    void send(Messages.Claimed message) {
        Optional<String> body = payloads.of(message);
        if (body.isEmpty()) {
            transaction.executeWithoutResult(_ -> messages.ended(message, "dropped"));
            return;
        }
        Attempt attempt = attempt(message, body.get());
        transaction.executeWithoutResult(_ -> {
            if (messages.tried(message, attempt)) {
                note(message, attempt);
            }
        });
    }

    /** The address is looked at again each time: what may be sent to can have changed since it was given. */
    private Attempt attempt(Messages.Claimed message, String body) {
        URI address;
        try {
            address = targets.accept(message.url());
        } catch (Problem _) {
            return Attempt.failed("address-refused", Duration.ZERO);
        }
        String id = "msg_" + message.id();
        long timestamp = Instant.now().getEpochSecond();
        return outlet.post(
                address,
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(timestamp),
                        "webhook-signature",
                                message.secrets().stream()
                                        .map(secret -> secret.sign(id, timestamp, body))
                                        .collect(Collectors.joining(" "))),
                body);
    }

    private void note(Messages.Claimed message, Attempt attempt) {
        if (message.updateId() == null) {
            messages.ended(message, attempt.succeeded() ? "delivered" : "failed");
        } else if (attempt.succeeded()) {
            messages.ended(message, "delivered");
            health.succeeded(message.webhookId());
        } else if (attempt.gone()) {
            messages.ended(message, "failed");
            health.switchOff(message.webhookId(), "gone");
        } else {
            times.pauseAfter(message.attempts(), attempt.retryAfter())
                    .ifPresentOrElse(
                            pause -> messages.retryLater(message, pause), () -> messages.ended(message, "failed"));
            int failures = health.failed(message.webhookId());
            health.rest(message.webhookId(), times.restAfter(failures, attempt.retryAfter()));
        }
    }
}
