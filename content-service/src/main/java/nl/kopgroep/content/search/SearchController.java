package nl.kopgroep.content.search;

import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.content.item.Kind;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Searching the knowledge of one network. */
@RestController
class SearchController {

    private static final int LONGEST = 200;
    /** Elasticsearch shows no further than this; who gets here needs other words. */
    private static final int DEEPEST = 10_000;

    private final Searching searching;

    SearchController(Searching searching) {
        this.searching = searching;
    }

    /** Without {@code q} everything that the filters let through, the newest first. */
    @GetMapping("/v1/networks/{networkId}/search")
    SearchAnswer search(
            Caller caller,
            @PathVariable UUID networkId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID theme,
            @RequestParam(required = false) @Nullable Kind kind,
            @RequestParam(required = false) @Nullable UUID organisation,
            PageRequest page,
            Locale locale) {
        if (q.length() > LONGEST) {
            throw Problem.invalid("q", "hooguit " + LONGEST + " tekens.", "at most " + LONGEST + " characters.");
        }
        if (page.offset() + page.size() > DEEPEST) {
            throw Problem.invalid(
                    "page",
                    "zo ver bladeren gaat niet. Zoek met andere woorden.",
                    "paging this far isn't possible. Search with other words.");
        }
        return searching.search(
                caller,
                new Searching.Asked(networkId, q.strip(), theme, kind, organisation, page),
                locale.getLanguage());
    }
}
