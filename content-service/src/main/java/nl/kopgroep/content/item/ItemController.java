package nl.kopgroep.content.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.content.theme.ThemeCatalogue;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Knowledge items: for who may read them to find, for their organisation to write. */
@RestController
class ItemController {

    private final SharingKnowledge sharing;
    private final ReadableItems readable;
    private final ItemPages pages;
    private final ThemeCatalogue themes;
    private final Access access;

    ItemController(
            SharingKnowledge sharing, ReadableItems readable, ItemPages pages, ThemeCatalogue themes, Access access) {
        this.sharing = sharing;
        this.readable = readable;
        this.pages = pages;
        this.themes = themes;
        this.access = access;
    }

    /**
     * What is published, the newest first; with {@code mine} what the organisation acted for wrote, drafts and
     * withdrawn ones too. A theme includes its narrower ones.
     */
    @GetMapping("/v1/networks/{networkId}/items")
    Page<ItemSummary> items(
            Caller caller,
            @PathVariable UUID networkId,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID organisation,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(defaultValue = "false") boolean mine,
            PageRequest page,
            Locale locale) {
        Reader reader = Reader.of(access, caller, networkId);
        Set<UUID> below = theme == null ? null : themes.withNarrower(networkId, theme);
        // Only who wrote it needs a list of what is not, or no longer, to be read.
        boolean own = mine || (status != null && status != Status.PUBLISHED);
        ItemFilter filter = own
                ? new ItemFilter(below, kind, caller.requireOrganisation(), status)
                : new ItemFilter(below, kind, organisation, Status.PUBLISHED);
        return readable.list(reader, networkId, filter, locale.getLanguage(), page);
    }

    @PostMapping("/v1/networks/{networkId}/items")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ItemPage> draft(
            Caller caller, @PathVariable UUID networkId, @Valid @RequestBody ItemRequest request, Locale locale) {
        KnowledgeItem item = sharing.draft(caller, networkId, request.writing());
        return ResponseEntity.created(URI.create("/v1/items/" + item.id()))
                .eTag(tag(item.revision()))
                .body(pages.of(item, locale));
    }

    /** What was withdrawn is answered too, without its text, to whoever could read it. */
    @GetMapping("/v1/items/{itemId}")
    ResponseEntity<ItemPage> item(Caller caller, @PathVariable UUID itemId, Locale locale) {
        ItemPage page = pages.read(caller, itemId, locale);
        return ResponseEntity.ok().eTag(tag(page.version())).body(page);
    }

    /**
     * Writes it anew.
     *
     * @param ifMatch the version that was read, quoted or not
     */
    @PutMapping("/v1/items/{itemId}")
    ResponseEntity<ItemPage> edit(
            Caller caller,
            @PathVariable UUID itemId,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ItemRequest request,
            Locale locale) {
        KnowledgeItem item =
                sharing.edit(caller, itemId, revision(ifMatch), request.writing(), request.tellsFollowers());
        return ResponseEntity.ok().eTag(tag(item.revision())).body(pages.of(item, locale));
    }

    @PostMapping("/v1/items/{itemId}/publication")
    ItemPage publish(Caller caller, @PathVariable UUID itemId, Locale locale) {
        return pages.of(sharing.publish(caller, itemId), locale);
    }

    @PostMapping("/v1/items/{itemId}/withdrawal")
    ItemPage withdraw(
            Caller caller,
            @PathVariable UUID itemId,
            @Valid @RequestBody(required = false) @Nullable WithdrawalRequest request,
            Locale locale) {
        String reason = request == null ? null : request.reason();
        return pages.of(sharing.withdraw(caller, itemId, reason), locale);
    }

    private static String tag(long revision) {
        return "\"" + revision + "\"";
    }

    /** Null when there is none to read; whether one is needed is asked after who may write at all. */
    private static @Nullable Long revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return null;
        }
        try {
            return Long.valueOf(ifMatch.strip().replaceAll("^(W/)?\"(.*)\"$", "$2"));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /**
     * What an author sends.
     *
     * @param inSubstance on a change: whether who follows the themes wants to hear of it
     */
    record ItemRequest(
            @NotBlank @Size(max = Writing.LONGEST_TITLE) String title,
            @NotNull Kind kind,
            @NotBlank @Size(max = Writing.LONGEST_TEXT) String text,
            @Size(max = Writing.MOST_THEMES) @Nullable List<@NotNull UUID> themes,
            @NotNull Audience audience,

            @Nullable @Pattern(regexp = "nl|en", message = "nl of en / nl or en")
            String language,

            @Nullable Boolean inSubstance) {

        Writing writing() {
            return new Writing(
                    kind,
                    title,
                    new Markdown(text),
                    themes == null ? List.of() : themes,
                    audience,
                    language == null ? "nl" : language);
        }

        boolean tellsFollowers() {
            return Boolean.TRUE.equals(inSubstance);
        }
    }

    record WithdrawalRequest(@Size(max = 1000) @Nullable String reason) {}
}
