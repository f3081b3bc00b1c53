package nl.kopgroep.content.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import java.io.IOException;
import java.io.StringReader;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.content.item.IndexableItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The index in Elasticsearch: an alias that is read, before physical indices that are written. Every method throws
 * {@link IndexUnreachable} when Elasticsearch doesn't answer.
 */
@Component
class ItemIndex {

    private static final Logger LOG = LoggerFactory.getLogger(ItemIndex.class);

    private final ElasticsearchClient client;
    private final String alias;

    ItemIndex(ElasticsearchClient client, @Value("${kopgroep.installation}") String installation) {
        this.client = client;
        this.alias = installation + "-items";
    }

    String alias() {
        return alias;
    }

    /** Makes a physical index. It is written to by an alias of its own, so that a write never makes one by itself. */
    void create(String name, IndexDefinition definition) {
        call(
                "make the index " + name,
                () -> client.indices()
                        .create(c -> c.index(name)
                                .withJson(new StringReader(definition.json()))
                                .aliases(writeAlias(name), a -> a)));
    }

    void drop(String name) {
        call(
                "remove the index " + name,
                () -> client.indices().delete(d -> d.index(name).ignoreUnavailable(true)));
    }

    /** The physical index that is read, if there is one. */
    Optional<String> readFrom() {
        return call("look up the alias", () -> {
            if (!client.indices().existsAlias(e -> e.name(alias)).value()) {
                return Optional.empty();
            }
            return client.indices().getAlias(g -> g.name(alias)).aliases().keySet().stream()
                    .findFirst();
        });
    }

    /** From now on this physical index is read, in one step. */
    void readFrom(String name) {
        Optional<String> before = readFrom();
        call(
                "switch the alias",
                () -> client.indices().updateAliases(u -> {
                    before.filter(old -> !old.equals(name))
                            .ifPresent(old ->
                                    u.actions(a -> a.remove(r -> r.index(old).alias(alias))));
                    return u.actions(a -> a.add(r -> r.index(name).alias(alias)));
                }));
    }

    /**
     * Writes items to one physical index; an older revision never replaces a newer one.
     *
     * @return the items that the index refused for good reasons of its own, with what it said
     */
    Map<UUID, String> write(String name, Collection<IndexableItem> items) {
        if (items.isEmpty()) {
            return Map.of();
        }
        BulkRequest.Builder bulk =
                new BulkRequest.Builder().index(writeAlias(name)).requireAlias(true);
        for (IndexableItem item : items) {
            bulk.operations(o -> o.index(i -> i.id(item.id().toString())
                    .version(item.revision())
                    .versionType(VersionType.External)
                    .document(ItemDocument.of(item))));
        }
        BulkResponse answer = call("write to the index " + name, () -> client.bulk(bulk.build()));
        Map<UUID, String> refused = new HashMap<>();
        for (BulkResponseItem result : answer.items()) {
            if (result.error() == null || result.status() == 409) {
                continue;
            }
            if (result.status() == 404 || result.status() == 429 || result.status() >= 500) {
                throw new IndexUnreachable("Could not write to the index " + name + ": "
                        + result.error().reason());
            }
            refused.put(
                    UUID.fromString(String.valueOf(result.id())),
                    String.valueOf(result.error().reason()));
        }
        return refused;
    }

    /** The items of these that one physical index hasn't got at this revision or a newer one. */
    List<IndexableItem> missingIn(String name, List<IndexableItem> items) {
        if (items.isEmpty()) {
            return List.of();
        }
        var answer = call(
                "check the index " + name,
                () -> client.mget(
                        m -> m.index(name)
                                .ids(items.stream()
                                        .map(item -> item.id().toString())
                                        .toList())
                                .source(s -> s.fetch(false)),
                        Void.class));
        Map<String, Long> found = new HashMap<>();
        answer.docs().forEach(doc -> {
            if (doc.isResult() && doc.result().found() && doc.result().version() != null) {
                found.put(doc.result().id(), doc.result().version());
            }
        });
        return items.stream()
                .filter(item -> found.getOrDefault(item.id().toString(), 0L) < item.revision())
                .toList();
    }

    /** How many documents one physical index has, markers too. */
    long count(String name) {
        return call("count the index " + name, () -> {
            client.indices().refresh(r -> r.index(name));
            return client.count(c -> c.index(name)).count();
        });
    }

    SearchResponse<Void> search(SearchRequest request) {
        return call("search", () -> client.search(request, Void.class));
    }

    /** What was written until now is found from now on. */
    void refresh() {
        call("refresh the index", () -> client.indices().refresh(r -> r.index(alias)));
    }

    /** Whether each of these queries finds anything, in their order; one that the index refuses finds nothing. */
    List<Boolean> finds(List<Query> queries) {
        var answer = call(
                "ask saved searches",
                () -> client.msearch(
                        m -> m.index(alias)
                                .searches(queries.stream()
                                        .map(query -> RequestItem.of(r -> r.header(h -> h)
                                                .body(b ->
                                                        b.query(query).size(0).trackTotalHits(t -> t.enabled(true)))))
                                        .toList()),
                        Void.class));
        return answer.responses().stream().map(ItemIndex::anyHit).toList();
    }

    private static boolean anyHit(MultiSearchResponseItem<Void> answer) {
        if (answer.isFailure()) {
            if (answer.failure().status() == 400) {
                LOG.error(
                        "The index refuses a saved search: {}",
                        answer.failure().error().reason());
                return false;
            }
            throw new IndexUnreachable(
                    "Could not ask a saved search: " + answer.failure().error().reason());
        }
        if (answer.result().timedOut() || answer.result().shards().failed().intValue() > 0) {
            throw new IndexUnreachable("The index answered a saved search in part only");
        }
        var total = answer.result().hits().total();
        return total != null && total.value() > 0;
    }

    /** All physical indices of this installation, also those that nobody remembers. */
    Set<String> all() {
        return call(
                "list the indices",
                () -> new HashSet<>(client.indices()
                        .get(g -> g.index(alias + "-*").ignoreUnavailable(true).allowNoIndices(true))
                        .indices()
                        .keySet()));
    }

    private static String writeAlias(String name) {
        return "write-" + name;
    }

    private static <T> T call(String what, Call<T> call) {
        try {
            return call.make();
        } catch (IOException | ElasticsearchException e) {
            throw new IndexUnreachable("Could not " + what, e);
        }
    }

    private interface Call<T> {
        T make() throws IOException;
    }
}
