package nl.kopgroep.notification.overseeing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** For the steward, and for who looks around before taking over. Looking is all: only its reader lifts a suppression. */
@RestController
@RequestMapping("/v1/networks/{id}")
class OverseeingController {

    private static final Set<String> STATES = Set.of("sent", "waiting", "failed", "dropped");
    private static final Set<String> KINDS =
            Set.of("direct", "daily", "weekly", "notice", "confirmation", "contact", "contact-known");
    private static final Set<String> BOUNCES = Set.of("hard", "soft", "complaint");
    private static final int LONGEST = 365;

    private final Access access;
    private final Overview overview;

    OverseeingController(Access access, Overview overview) {
        this.access = access;
        this.overview = overview;
    }

    /** What the last seven and thirty days come to, and the mails that were asked for. */
    record Deliveries(
            Overview.Counts last7Days, Overview.Counts last30Days, List<Overview.Delivery> items, Page.Position page) {}

    @GetMapping("/deliveries")
    Deliveries deliveries(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "30") int days,
            PageRequest page) {
        access.require(caller, id, Right.READ_STEWARDSHIP);
        oneOf("state", state, STATES);
        oneOf("kind", kind, KINDS);
        Page<Overview.Delivery> found = overview.deliveries(id, state, kind, days(days), page);
        return new Deliveries(overview.counts(id, 7), overview.counts(id, 30), found.items(), found.page());
    }

    @GetMapping("/bounces")
    Page<Overview.Returned> bounces(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "30") int days,
            PageRequest page) {
        access.require(caller, id, Right.READ_STEWARDSHIP);
        oneOf("kind", kind, BOUNCES);
        return overview.bounces(id, kind, days(days), page);
    }

    @GetMapping("/suppressions")
    Page<Overview.Suppressed> suppressions(Caller caller, @PathVariable UUID id, PageRequest page) {
        access.require(caller, id, Right.READ_STEWARDSHIP);
        return overview.suppressions(id, page);
    }

    private static void oneOf(String field, @Nullable String said, Set<String> known) {
        if (said != null && !known.contains(said)) {
            String words = String.join(", ", known.stream().sorted().toList());
            throw Problem.invalid(field, "een van " + words, "one of " + words);
        }
    }

    private static int days(int days) {
        if (days < 1 || days > LONGEST) {
            throw Problem.invalid(
                    "days", "een getal van 1 tot en met " + LONGEST, "a number from 1 up to and including " + LONGEST);
        }
        return days;
    }
}
