package nl.kopgroep.notification.telling;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.kopgroep.access.Caller;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** "Nieuw voor jou": what a person was told, for whichever organisation. */
@RestController
@RequestMapping("/v1/updates")
class UpdateController {

    private final Inbox inbox;
    private final Themes themes;

    UpdateController(Inbox inbox, Themes themes) {
        this.inbox = inbox;
        this.themes = themes;
    }

    /** Why somebody was told, in both languages. */
    record Reason(String nl, String en) {}

    record UpdateView(
            UUID id,
            UUID networkId,
            String kind,
            String title,
            String url,
            @Nullable UUID itemId,
            Reason reason,
            @Nullable String organisationName,
            Instant createdAt,
            @Nullable Instant readAt) {

        static UpdateView of(Entry entry, Map<UUID, Label> labels, Language language) {
            return new UpdateView(
                    entry.updateId(),
                    entry.networkId(),
                    entry.kind().id(),
                    EntryWording.title(entry, language),
                    EntryWording.path(entry),
                    entry.itemId(),
                    new Reason(
                            "Je ziet dit " + EntryWording.because(entry, labels, Language.NL) + ".",
                            "You see this " + EntryWording.because(entry, labels, Language.EN) + "."),
                    entry.organisationName(),
                    entry.toldAt(),
                    entry.readAt());
        }
    }

    record UnreadCount(long count) {}

    @GetMapping
    Page<UpdateView> updates(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID network,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable UUID before,
            PageRequest page,
            Locale locale) {
        Page<Entry> entries =
                inbox.page(caller.requirePerson(), new Inbox.Filter(unread, network, theme), before, page);
        Map<UUID, Label> labels = themes.labels(entries.items().stream()
                .flatMap(entry -> entry.followed().stream())
                .collect(Collectors.toSet()));
        return entries.map(entry -> UpdateView.of(entry, labels, Language.of(locale)));
    }

    @GetMapping("/unread-count")
    UnreadCount unreadCount(Caller caller) {
        return new UnreadCount(inbox.count(caller.requirePerson(), new Inbox.Filter(true, null, null)));
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(Caller caller, @PathVariable UUID id) {
        if (!inbox.read(caller.requirePerson(), id)) {
            throw Problem.notFound();
        }
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void readAll(Caller caller) {
        inbox.readAll(caller.requirePerson());
    }
}
