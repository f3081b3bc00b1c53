package nl.kopgroep.content.item;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.content.item.KnowledgeItem.Fate;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.support.exchange.Batch;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome;
import nl.kopgroep.support.exchange.Outcome.Result;
import nl.kopgroep.support.problem.Findings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The knowledge that comes along with a network. Nobody is told. */
@Service
class BringingItems {

    /** Their texts are long. */
    private static final int MOST_AT_A_TIME = 200;

    private static final int LONGEST_ID = 200;

    private final KnowledgeItems items;
    private final ThemeCatalogue themes;
    private final Access access;
    private final Clock clock;

    BringingItems(KnowledgeItems items, ThemeCatalogue themes, Access access, Clock clock) {
        this.items = items;
        this.themes = themes;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    List<Outcome> bring(Caller caller, UUID networkId, List<ItemRecord> records) {
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        Map<Origin, UUID> known = themes.byOrigin(networkId);
        return Batch.bring(
                records, MOST_AT_A_TIME, (each, origin, findings) -> one(networkId, known, each, origin, findings));
    }

    private Outcome one(UUID networkId, Map<Origin, UUID> known, ItemRecord each, Origin origin, Findings findings) {
        Fate fate = fate(each, findings);
        Optional<Writing> writing = writing(each, origin, known, findings);
        Optional<Owner> owner =
                Owner.brought(each.organisationId(), each.organisation(), each.authorId(), each.author(), findings);
        Optional<KnowledgeItem> before = items.findForUpdate(networkId, origin)
                .or(() -> origin.ownId()
                        .flatMap(items::findForUpdate)
                        .filter(item -> item.networkId().equals(networkId)));
        before.ifPresent(item -> owner.ifPresent(of -> of.requireSame(item.organisationId(), findings)));
        if (!findings.isEmpty() || writing.isEmpty() || owner.isEmpty()) {
            return Outcome.of(origin, Uuid7.next(), Result.UNCHANGED);
        }
        if (before.isPresent()) {
            KnowledgeItem item = before.get();
            boolean changed = item.importAgain(writing.get(), fate, clock.instant());
            if (changed) {
                items.save(item);
            }
            return Outcome.of(origin, item.id(), Result.updatedIf(changed));
        }
        KnowledgeItem item = KnowledgeItem.imported(
                Uuid7.next(),
                networkId,
                new ItemOrigin(origin, each.organisation(), each.author()),
                owner.get(),
                writing.get(),
                fate,
                clock.instant());
        items.save(item);
        return Outcome.of(origin, item.id(), Result.CREATED);
    }

    private static Optional<Writing> writing(
            ItemRecord each, Origin origin, Map<Origin, UUID> known, Findings findings) {
        String title = findings.required("title", each.title(), Writing.LONGEST_TITLE);
        String kind = findings.oneOf(
                "kind",
                each.kind(),
                Arrays.stream(Kind.values()).map(Kind::written).toList());
        String audience = findings.oneOf(
                "audience",
                each.audience(),
                Arrays.stream(Audience.values()).map(Audience::written).toList());
        String language =
                findings.oneOf("language", each.language() == null ? "nl" : each.language(), List.of("nl", "en"));
        String text = findings.required("text", each.text(), Writing.LONGEST_TEXT);
        List<UUID> carried = new ArrayList<>();
        for (String theme : findings.texts("themes", each.themes(), Writing.MOST_THEMES, LONGEST_ID)) {
            UUID id = known.getOrDefault(origin.sibling(theme), known.get(new Origin(Origin.HERE, theme)));
            if (id == null) {
                findings.add("themes", "dit thema is er niet: " + theme, "there is no such theme: " + theme);
            } else {
                carried.add(id);
            }
        }
        return findings.isEmpty()
                ? Optional.of(new Writing(
                        Kind.read(kind), title, new Markdown(text), carried, Audience.read(audience), language))
                : Optional.empty();
    }

    private Fate fate(ItemRecord each, Findings findings) {
        String written = findings.oneOf(
                "status",
                each.status() == null ? Status.PUBLISHED.written() : each.status(),
                Arrays.stream(Status.values()).map(Status::written).toList());
        Instant publishedAt = each.publishedAt();
        Status status = written.isEmpty() ? Status.DRAFT : Status.valueOf(written.toUpperCase(Locale.ROOT));
        if (status == Status.DRAFT) {
            return new Fate(status, null);
        }
        if (publishedAt == null) {
            findings.add(
                    "publishedAt",
                    "zeg wanneer dit is gepubliceerd, zoals 2017-09-13T12:00:00Z",
                    "say when this was published, like 2017-09-13T12:00:00Z");
            return new Fate(status, clock.instant());
        }
        return new Fate(status, publishedAt.truncatedTo(ChronoUnit.MILLIS));
    }
}
