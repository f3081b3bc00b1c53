package nl.kopgroep.notification.facts;

import java.sql.Timestamp;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published items: their title and themes, and who may read them. */
@Component
class ItemFactsProjection implements Projection {

    private final JdbcClient jdbc;

    ItemFactsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "item-facts";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.CONTENT.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof ItemEvent told)) {
            return;
        }
        ItemEvent.ItemFacts item = told.item();
        jdbc.sql("""
                insert into fact_item as known (generation, id, version, network_id, organisation_id, author_id,
                    kind, title, themes, audience, language, published_at, withdrawn)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (generation, id) do update set version = excluded.version,
                    network_id = excluded.network_id, organisation_id = excluded.organisation_id,
                    author_id = excluded.author_id, kind = excluded.kind, title = excluded.title,
                    themes = excluded.themes, audience = excluded.audience, language = excluded.language,
                    published_at = excluded.published_at, withdrawn = excluded.withdrawn
                where excluded.version > known.version""")
                .params(
                        generation,
                        item.id(),
                        version,
                        item.networkId(),
                        item.organisationId(),
                        item.authorId(),
                        item.kind(),
                        item.title(),
                        item.themes().toArray(UUID[]::new),
                        item.audience(),
                        item.language(),
                        Timestamp.from(item.publishedAt()),
                        item.withdrawn())
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_item where generation = ?").param(generation).update();
    }
}
