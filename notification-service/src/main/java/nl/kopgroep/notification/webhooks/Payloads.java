package nl.kopgroep.notification.webhooks;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.telling.DecisionLog;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.EntryWording;
import nl.kopgroep.notification.telling.StillToSend;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is sent: what the decision log tells the owner, as far as it still holds, without names of other people. */
@Component
class Payloads {

    private final StillToSend stillToSend;
    private final Themes themes;
    private final Networks networks;
    private final JsonMapper json;
    private final String publicUrl;

    Payloads(
            StillToSend stillToSend,
            Themes themes,
            Networks networks,
            JsonMapper json,
            @Value("${kopgroep.public-url}") String publicUrl) {
        this.stillToSend = stillToSend;
        this.themes = themes;
        this.networks = networks;
        this.json = json;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    record Payload(String type, Instant timestamp, Data data) {}

    record InNetwork(UUID id, String slug, String name) {}

    record Data(
            UUID id,
            String kind,
            String title,
            @Nullable String url,
            InNetwork network,
            @Nullable String organisation,
            String reason) {}

    /** The body to be sent; empty when there is nothing that the owner may still be told. */
    Optional<String> of(Messages.Claimed message) {
        if (!message.entitled()) {
            return Optional.empty();
        }
        UUID update = message.updateId();
        return update == null ? Optional.of(test(message)) : told(message, update);
    }

    private Optional<String> told(Messages.Claimed message, UUID update) {
        return stillToSend
                .of(List.of(new StillToSend.Told(update, message.personId())), StillToSend.By.WEBHOOK)
                .stream()
                .findFirst()
                .map(DecisionLog::withoutNames)
                .map(entry -> json.writeValueAsString(
                        new Payload("kopgroep.update", entry.toldAt(), data(entry, message.language()))));
    }

    private Data data(Entry entry, Language language) {
        Map<UUID, Label> labels = themes.labels(entry.followed());
        return new Data(
                entry.updateId(),
                entry.kind().id(),
                EntryWording.title(entry, language),
                publicUrl + EntryWording.path(entry),
                new InNetwork(entry.networkId(), entry.networkSlug(), entry.networkName()),
                entry.organisationName(),
                EntryWording.because(entry, labels, language));
    }

    private String test(Messages.Claimed message) {
        Language language = message.language();
        Networks.Network network = networks.find(List.of(message.networkId())).get(message.networkId());
        return json.writeValueAsString(new Payload(
                "kopgroep.test",
                Instant.now(),
                new Data(
                        message.id(),
                        "test",
                        language.say("Dit is een proefbericht", "This is a test message"),
                        null,
                        new InNetwork(
                                message.networkId(),
                                network == null ? "" : network.slug(),
                                network == null ? "" : network.name()),
                        null,
                        language.say("omdat je erom vroeg", "because you asked for it"))));
    }
}
