package nl.kopgroep.content.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.ZeroTermsQuery;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Highlight.Builder;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.HighlighterEncoder;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.content.theme.NamedTheme;

/**
 * A question as Elasticsearch understands it. Who may read what is part of the query; the chosen filters come after
 * it, so that the counts can say what another choice would give.
 */
final class IndexQuery {

    private static final List<String> WORDS = List.of("wordsNl", "wordsEn");
    private static final List<String> TITLES = List.of("titleNl", "titleEn");
    private static final List<String> TEXTS = List.of("textNl", "textEn");
    /** Up to three words all have to be there, of more three quarters. */
    private static final String ENOUGH = "3<75%";

    private final Question question;

    IndexQuery(Question question) {
        this.question = question;
    }

    SearchRequest on(String alias) {
        SearchRequest.Builder request = new SearchRequest.Builder();
        if (!question.text().isEmpty()) {
            request.highlight(this::highlight);
        }
        return request.index(alias)
                .from((int) question.page().offset())
                .size(question.page().size())
                .trackTotalHits(t -> t.enabled(true))
                .version(true)
                .source(source -> source.fetch(false))
                .query(q -> q.bool(b -> b.filter(visible()).must(asked())))
                .postFilter(all(chosen()))
                .aggregations(counts())
                .sort(o -> o.score(score -> score.order(SortOrder.Desc)))
                .sort(o -> o.field(f -> f.field("publishedAt").order(SortOrder.Desc)))
                .timeout("3s")
                .build();
    }

    /** Whether this finds one item, whoever may read it. */
    Query finding(UUID itemId) {
        return Query.of(q -> q.bool(b -> b.filter(f -> f.ids(i -> i.values(itemId.toString())))
                .filter(inNetwork())
                .filter(all(chosen()))
                .must(asked())));
    }

    private Query inNetwork() {
        return Query.of(q -> q.bool(b ->
                b.filter(term("networkId", question.networkId().toString())).mustNot(term("withdrawn", "true"))));
    }

    private Query visible() {
        List<Query> readable = new ArrayList<>();
        readable.add(term("audience", "public"));
        if (question.reader().readsNetwork()) {
            readable.add(term("audience", "network"));
        }
        UUID organisation = question.reader().organisation();
        if (organisation != null) {
            readable.add(term("organisationId", organisation.toString()));
        }
        return Query.of(q -> q.bool(b -> b.filter(inNetwork())
                .filter(f -> f.bool(any -> any.should(readable).minimumShouldMatch("1")))));
    }

    private Query asked() {
        if (question.text().isEmpty()) {
            return Query.of(q -> q.matchAll(m -> m));
        }
        BoolQuery.Builder either = new BoolQuery.Builder().minimumShouldMatch("1");
        either.should(typed(question.text()));
        question.named().forEach(theme -> either.should(about(theme)));
        // The better ones first: as typed without a mistake, in the title, next to each other.
        return Query.of(q -> q.bool(b -> b.must(m -> m.bool(either.build()))
                .should(s -> s.multiMatch(
                        m -> m.query(question.text()).fields(TITLES).boost(4f)))
                .should(s ->
                        s.multiMatch(m -> m.query(question.text()).fields(WORDS).boost(2f)))
                .should(s -> s.multiMatch(m -> m.query(question.text())
                        .fields(WORDS)
                        .type(co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType.Phrase)
                        .slop(2)
                        .boost(2f)))));
    }

    /** With a typing error here or there, but not in how a word begins. */
    private static Query typed(String text) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .fields(WORDS)
                .minimumShouldMatch(ENOUGH)
                .fuzziness("AUTO:4,8")
                .prefixLength(2)
                .maxExpansions(20)));
    }

    /** What carries the theme or uses any of its words, and answers the rest of what was asked. */
    private Query about(NamedTheme theme) {
        List<Query> ways = new ArrayList<>();
        ways.add(terms("themes", question.below(theme.id())));
        theme.labels().forEach(label -> ways.add(phrase(label)));
        return Query.of(q -> q.bool(b -> {
            b.must(m -> m.bool(any -> any.should(ways).minimumShouldMatch("1")));
            if (!theme.rest().isEmpty()) {
                b.must(m -> m.multiMatch(rest -> rest.query(theme.rest())
                        .fields(WORDS)
                        .minimumShouldMatch(ENOUGH)
                        .fuzziness("AUTO:4,8")
                        .prefixLength(2)
                        .maxExpansions(20)
                        .zeroTermsQuery(ZeroTermsQuery.All)));
            }
            return b.boost(0.5f);
        }));
    }

    private static Query phrase(String label) {
        return Query.of(q -> q.multiMatch(m -> m.query(label)
                .fields(WORDS)
                .type(co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType.Phrase)));
    }

    private Builder highlight(Builder highlight) {
        // Without fuzziness: marking is most of the work, and a guess needs no mark.
        Query exactly = Query.of(q -> q.bool(b -> {
            b.should(s -> s.multiMatch(m -> m.query(question.text()).fields(both())));
            question.named().stream()
                    .flatMap(theme -> theme.labels().stream())
                    .forEach(label -> b.should(s -> s.multiMatch(m -> m.query(label)
                            .fields(both())
                            .type(co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType.Phrase))));
            return b;
        }));
        List<NamedValue<HighlightField>> fields = new ArrayList<>();
        TITLES.forEach(field -> fields.add(NamedValue.of(field, HighlightField.of(f -> f.numberOfFragments(0)))));
        TEXTS.forEach(field -> fields.add(NamedValue.of(
                field, HighlightField.of(f -> f.numberOfFragments(2).fragmentSize(160)))));
        return highlight
                .encoder(HighlighterEncoder.Default)
                .preTags(Highlight.START)
                .postTags(Highlight.END)
                .requireFieldMatch(true)
                .highlightQuery(exactly)
                .fields(fields);
    }

    private static List<String> both() {
        List<String> fields = new ArrayList<>(TITLES);
        fields.addAll(TEXTS);
        return fields;
    }

    /** The chosen filters by the name of what they filter. */
    private Map<String, Query> chosen() {
        Map<String, Query> chosen = new HashMap<>();
        if (question.theme() != null) {
            chosen.put("theme", terms("themes", question.below(question.theme())));
        }
        if (question.kind() != null) {
            chosen.put("kind", term("kind", question.kind().written()));
        }
        if (question.organisation() != null) {
            chosen.put(
                    "organisation",
                    term("organisationId", question.organisation().toString()));
        }
        return chosen;
    }

    private Map<String, Aggregation> counts() {
        Map<String, Aggregation> counts = new HashMap<>();
        Map<String, Query> perTheme = new HashMap<>();
        question.narrower().forEach((theme, below) -> perTheme.put(theme.toString(), terms("themes", below)));
        if (!perTheme.isEmpty()) {
            counts.put(
                    "theme", counted("theme", Aggregation.of(a -> a.filters(f -> f.filters(b -> b.keyed(perTheme))))));
        }
        counts.put(
                "kind",
                counted("kind", Aggregation.of(a -> a.terms(t -> t.field("kind").size(20)))));
        counts.put(
                "organisation",
                counted(
                        "organisation",
                        Aggregation.of(
                                a -> a.terms(t -> t.field("organisationId").size(500)))));
        return counts;
    }

    /** Counts under all filters but its own. */
    private Aggregation counted(String name, Aggregation inner) {
        Map<String, Query> others = chosen();
        others.remove(name);
        return Aggregation.of(a -> a.filter(all(others)).aggregations("by", inner));
    }

    private static Query all(Map<String, Query> filters) {
        return Query.of(q -> q.bool(b -> b.filter(List.copyOf(filters.values()))));
    }

    private static Query term(String field, String value) {
        return Query.of(q -> q.term(t -> t.field(field).value(value)));
    }

    private static Query terms(String field, Collection<UUID> values) {
        List<FieldValue> wanted =
                values.stream().map(value -> FieldValue.of(value.toString())).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(v -> v.value(wanted))));
    }
}
