package nl.kopgroep.content.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Searches in Elasticsearch, and knows when not to: it doesn't answer, or the index lags behind. */
@Component
class IndexSearch {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSearch.class);
    /** After a failure nobody waits for a timeout for this long. */
    private static final Duration REST = Duration.ofSeconds(2);
    /** An index that is further behind finds too little. */
    private static final Duration MOST_LAG = Duration.ofSeconds(10);

    private final ItemIndex index;
    private final IndexTasks tasks;
    private final Clock clock;
    private volatile Instant restsUntil = Instant.MIN;

    IndexSearch(ItemIndex index, IndexTasks tasks, Clock clock) {
        this.index = index;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** What the index finds; empty when it can't be asked now. */
    Optional<Findings> find(Question question) {
        if (clock.instant().isBefore(restsUntil) || tasks.backlog().oldest().compareTo(MOST_LAG) > 0) {
            return Optional.empty();
        }
        try {
            SearchResponse<Void> answer = index.search(new IndexQuery(question).on(index.alias()));
            if (answer.timedOut() || answer.shards().failed().intValue() > 0) {
                throw new IndexUnreachable("The index answered in part only");
            }
            return Optional.of(findings(answer));
        } catch (IndexUnreachable e) {
            restsUntil = clock.instant().plus(REST);
            LOG.warn("Searching without the index: {}", e.toString());
            return Optional.empty();
        }
    }

    private static Findings findings(SearchResponse<Void> answer) {
        List<Findings.Hit> hits =
                answer.hits().hits().stream().map(IndexSearch::hit).toList();
        var total = answer.hits().total();
        return new Findings(
                hits,
                total == null ? hits.size() : total.value(),
                new Findings.Counts(
                        byId(perFilter(answer.aggregations().get("theme"))),
                        perTerm(answer.aggregations().get("kind")),
                        byId(perTerm(answer.aggregations().get("organisation")))));
    }

    private static Findings.Hit hit(Hit<Void> hit) {
        Long revision = hit.version();
        return new Findings.Hit(
                UUID.fromString(String.valueOf(hit.id())),
                revision == null ? 0 : revision,
                marked(hit, "titleNl", "titleEn"),
                marked(hit, "textNl", "textEn"));
    }

    private static @Nullable String marked(Hit<Void> hit, String dutch, String english) {
        List<String> pieces =
                hit.highlight().getOrDefault(dutch, hit.highlight().getOrDefault(english, List.of()));
        return pieces.isEmpty() ? null : String.join(" … ", pieces);
    }

    private static Map<String, Long> perFilter(@Nullable Aggregate counted) {
        Map<String, Long> counts = new HashMap<>();
        if (counted != null) {
            Aggregate by = counted.filter().aggregations().get("by");
            if (by != null) {
                by.filters().buckets().keyed().forEach((key, bucket) -> counts.put(key, bucket.docCount()));
            }
        }
        return counts;
    }

    private static Map<String, Long> perTerm(@Nullable Aggregate counted) {
        Map<String, Long> counts = new HashMap<>();
        if (counted != null) {
            Aggregate by = counted.filter().aggregations().get("by");
            if (by != null && by.isSterms()) {
                by.sterms()
                        .buckets()
                        .array()
                        .forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
            }
        }
        return counts;
    }

    private static Map<UUID, Long> byId(Map<String, Long> counts) {
        Map<UUID, Long> byId = new HashMap<>();
        counts.forEach((id, count) -> byId.put(UUID.fromString(id), count));
        return byId;
    }
}
