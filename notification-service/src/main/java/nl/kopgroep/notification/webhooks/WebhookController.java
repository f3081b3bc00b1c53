package nl.kopgroep.notification.webhooks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The webhooks that somebody made, for the organisation acted for. */
@RestController
class WebhookController {

    private final Access access;
    private final Webhooks webhooks;
    private final KeepingWebhooks keeping;
    private final DeliveryLog log;

    WebhookController(Access access, Webhooks webhooks, KeepingWebhooks keeping, DeliveryLog log) {
        this.access = access;
        this.webhooks = webhooks;
        this.keeping = keeping;
        this.log = log;
    }

    /** {@code state} is {@code on}, {@code gone} (the receiver said so) or {@code failing} (nothing arrived for days). */
    record WebhookView(
            UUID id,
            UUID networkId,
            UUID organisationId,
            String url,
            String description,
            Instant createdAt,
            String state,
            @Nullable Instant switchedOffAt,
            @Nullable Instant failingSince,
            @Nullable Instant previousSecretUntil) {
        static WebhookView of(Webhook webhook) {
            String because = webhook.switchedOffBecause();
            return new WebhookView(
                    webhook.id(),
                    webhook.networkId(),
                    webhook.organisationId(),
                    webhook.url(),
                    webhook.description(),
                    webhook.createdAt(),
                    because == null ? "on" : because,
                    webhook.switchedOffAt(),
                    webhook.failingSince(),
                    webhook.previousUntil());
        }
    }

    /** The secret is shown this once. */
    record WebhookWithSecretView(WebhookView webhook, String secret) {
        static WebhookWithSecretView of(KeepingWebhooks.Made made) {
            return new WebhookWithSecretView(
                    WebhookView.of(made.webhook()), made.secret().shown());
        }
    }

    record MakeWebhookRequest(
            @NotBlank String url, @NotNull @Size(max = 200) String description) {}

    record TestView(UUID deliveryId) {}

    /** One's own: it needs no right in the network, so that who has left can see what is still there to remove. */
    @GetMapping("/v1/networks/{networkId}/webhooks")
    List<WebhookView> mine(Caller caller, @PathVariable UUID networkId) {
        access.standing(caller, networkId);
        return webhooks.of(caller.requirePerson(), caller.requireOrganisation(), networkId).stream()
                .map(WebhookView::of)
                .toList();
    }

    @PostMapping("/v1/networks/{networkId}/webhooks")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookWithSecretView make(
            Caller caller, @PathVariable UUID networkId, @Valid @RequestBody MakeWebhookRequest request) {
        return WebhookWithSecretView.of(keeping.make(caller, networkId, request.url(), request.description()));
    }

    @DeleteMapping("/v1/webhooks/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID id) {
        keeping.remove(caller, id);
    }

    /** A new secret; for a day the one before signs as well. */
    @PostMapping("/v1/webhooks/{id}/secret")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookWithSecretView changeSecret(Caller caller, @PathVariable UUID id) {
        return WebhookWithSecretView.of(keeping.changeSecret(caller, id));
    }

    @PostMapping("/v1/webhooks/{id}/switching-on")
    WebhookView switchOn(Caller caller, @PathVariable UUID id) {
        return WebhookView.of(keeping.switchOn(caller, id));
    }

    @PostMapping("/v1/webhooks/{id}/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    TestView test(Caller caller, @PathVariable UUID id) {
        return new TestView(keeping.test(caller, id));
    }

    @GetMapping("/v1/webhooks/{id}/deliveries")
    Page<DeliveryLog.Delivery> deliveries(Caller caller, @PathVariable UUID id, PageRequest page) {
        return log.page(keeping.own(caller, id).id(), page);
    }

    @PostMapping("/v1/webhooks/{id}/deliveries/{deliveryId}/replay")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void replay(Caller caller, @PathVariable UUID id, @PathVariable UUID deliveryId) {
        keeping.replay(caller, id, deliveryId);
    }
}
