package nl.kopgroep.notification.webhooks;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.telling.SecretNotice;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the owner of a webhook does with it. To everybody else it isn't there. */
@Component
class KeepingWebhooks {

    private static final int MOST = 10;

    private final Access access;
    private final Webhooks webhooks;
    private final Messages messages;
    private final Targets targets;
    private final WebhooksNeverFrozen neverFrozen;
    private final WebhookWorkers workers;
    private final SecretNotice notice;
    private final Clock clock;

    KeepingWebhooks(
            Access access,
            Webhooks webhooks,
            Messages messages,
            Targets targets,
            WebhooksNeverFrozen neverFrozen,
            WebhookWorkers workers,
            SecretNotice notice,
            Clock clock) {
        this.access = access;
        this.webhooks = webhooks;
        this.messages = messages;
        this.targets = targets;
        this.neverFrozen = neverFrozen;
        this.workers = workers;
        this.notice = notice;
        this.clock = clock;
    }

    /** A webhook and its secret, which nobody can read again. */
    record Made(Webhook webhook, WebhookSecret secret) {}

    @Transactional
    Made make(Caller caller, UUID networkId, String url, String description) {
        access.enter(caller, networkId, Right.FOLLOW);
        if (webhooks.countForMaking(caller.requirePerson(), networkId) >= MOST) {
            throw Problem.conflict(
                    "Je hebt hier al " + MOST + " webhooks. Haal er eerst een weg die je niet meer gebruikt.",
                    "You have " + MOST + " webhooks here already. Remove one that you no longer use first.");
        }
        Webhook webhook = new Webhook(
                Uuid7.next(),
                networkId,
                caller.requireOrganisation(),
                caller.requirePerson(),
                targets.accept(url).toASCIIString(),
                description.strip(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                null,
                null,
                null,
                null);
        WebhookSecret secret = WebhookSecret.random();
        webhooks.add(webhook, secret);
        notice.webhookMade(networkId, webhook.organisationId(), webhook.personId(), webhook.host());
        return new Made(webhook, secret);
    }

    /** Nothing is sent any more from now on; in a network that is being handed over too, and for who has left. */
    @Transactional
    void remove(Caller caller, UUID id) {
        neverFrozen.remove(own(caller, id));
    }

    @Transactional
    Made changeSecret(Caller caller, UUID id) {
        Webhook webhook = forWriting(caller, id);
        WebhookSecret secret = WebhookSecret.random();
        webhooks.changeSecret(id, secret);
        notice.secretChanged(webhook.networkId(), webhook.organisationId(), webhook.personId(), webhook.host());
        return new Made(own(caller, webhook.id()), secret);
    }

    @Transactional
    Webhook switchOn(Caller caller, UUID id) {
        forWriting(caller, id);
        webhooks.switchOn(id);
        return own(caller, id);
    }

    /** Sends a message that says that it is a test; answers its id. Whether it arrived is in the log. */
    @Transactional
    UUID test(Caller caller, UUID id) {
        own(caller, id);
        UUID message = messages.queueTest(id);
        workers.wakeAfterCommit();
        return message;
    }

    /** Sends once more what was sent, or given up, before. */
    @Transactional
    void replay(Caller caller, UUID id, UUID messageId) {
        Webhook webhook = own(caller, id);
        if (!messages.exists(id, messageId)) {
            throw Problem.notFound();
        }
        if (webhook.switchedOffAt() != null) {
            throw Problem.conflict(
                    "Deze webhook staat uit. Zet hem eerst weer aan.",
                    "This webhook is switched off. Switch it on again first.");
        }
        if (!messages.again(id, messageId)) {
            throw Problem.conflict("Dit bericht wordt al verzonden.", "This message is being sent already.");
        }
        webhooks.tryNow(id);
        workers.wakeAfterCommit();
    }

    Webhook own(Caller caller, UUID id) {
        return webhooks.find(id, caller.requirePerson()).orElseThrow(Problem::notFound);
    }

    private Webhook forWriting(Caller caller, UUID id) {
        Webhook webhook = own(caller, id);
        access.enter(caller, webhook.networkId(), Right.FOLLOW);
        if (!caller.actsFor(webhook.organisationId())) {
            throw Problem.notAllowed(
                    "Deze webhook maakte je voor een andere organisatie. Kies die eerst.",
                    "You made this webhook for another organisation. Choose that one first.");
        }
        return webhook;
    }
}
