package nl.kopgroep.notification.telling;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
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

    private static final String SETTINGS = "/instellingen";

    private final Inbox inbox;
    private final Themes themes;

    UpdateController(Inbox inbox, Themes themes) {
        this.inbox = inbox;
        this.themes = themes;
    }

    /** Why somebody was told, in both languages. */
    record Reason(String nl, String en) {}

    /** @param text what there is to say beside the title, or null when that says it */
    record UpdateView(
            UUID id,
            UUID networkId,
            String kind,
            String title,
            @Nullable String text,
            String url,
            @Nullable UUID itemId,
            Reason reason,
            @Nullable String organisationName,
            Instant createdAt,
            @Nullable Instant readAt,
            int changes,
            List<UUID> followIds,
            String settingsUrl,
            boolean mustArrive) {

        static UpdateView of(Entry entry, Map<UUID, Label> labels, Language language) {
            String text = EntryWording.text(entry, language);
            return new UpdateView(
                    entry.updateId(),
                    entry.networkId(),
                    entry.kind().id(),
                    EntryWording.title(entry, language),
                    text.isBlank() ? null : text,
                    EntryWording.path(entry),
                    entry.itemId(),
                    new Reason(
                            "Je ziet dit " + EntryWording.because(entry, labels, Language.NL) + ".",
                            "You see this " + EntryWording.because(entry, labels, Language.EN) + "."),
                    entry.organisationName(),
                    entry.toldAt(),
                    entry.readAt(),
                    entry.changes(),
                    entry.subscriptionIds(),
                    entry.subscriptionIds().stream()
                            .findFirst()
                            .map(follow -> SETTINGS + "#volgen-" + follow)
                            .orElse(SETTINGS),
                    entry.kind().mustArrive());
        }
    }

    record UnreadCount(long count) {}

    /**
     * @param page where this part is in the whole; null unless a page was asked for by its number, because it takes
     *     counting all
     * @param next what to ask for with {@code before} to get what follows; null at the end
     */
    record Updates(
            List<UpdateView> items,
            Page.@Nullable Position page,
            @Nullable UUID next) {}

    /** Page by page with {@code page}, or, at the same price however far down, what follows an entry with {@code before}. */
    @GetMapping
    Updates updates(
            Caller caller,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(required = false) @Nullable UUID network,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable UUID before,
            PageRequest page,
            HttpServletRequest request,
            Locale locale) {
        UUID person = caller.requirePerson();
        Inbox.Filter filter = new Inbox.Filter(unread, network, theme);
        Inbox.Part part = before == null ? inbox.page(person, filter, page) : inbox.after(person, filter, before, page);
        boolean counted = before == null && request.getParameter("page") != null;
        Map<UUID, Label> labels = themes.labels(part.entries().stream()
                .flatMap(entry -> entry.followed().stream())
                .collect(Collectors.toSet()));
        return new Updates(
                part.entries().stream()
                        .map(entry -> UpdateView.of(entry, labels, Language.of(locale)))
                        .toList(),
                counted
                        ? Page.of(List.<UpdateView>of(), page, inbox.count(person, filter))
                                .page()
                        : null,
                part.more() ? part.entries().getLast().updateId() : null);
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

    @PostMapping("/{id}/unread")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unread(Caller caller, @PathVariable UUID id) {
        if (!inbox.unread(caller.requirePerson(), id)) {
            throw Problem.notFound();
        }
    }

    /** Everything, or what the list is narrowed to; with {@code until} nothing that came after that entry. */
    @PostMapping("/read-all")
    Inbox.Marked readAll(
            Caller caller,
            @RequestParam(required = false) @Nullable UUID network,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable UUID until) {
        return inbox.readAll(caller.requirePerson(), new Inbox.Filter(true, network, theme), until);
    }

    /** Undoes one such marking, by the moment that it answered. */
    @PostMapping("/read-all/undo")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void undoReadAll(Caller caller, @RequestParam Instant readAt) {
        inbox.undo(caller.requirePerson(), readAt);
    }
}
