package nl.kopgroep.content.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.SavedSearchEvent;
import nl.kopgroep.events.SavedSearchEvent.SavedSearchFacts;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The searches that are followed, as far as is known here. */
@Component
class SavedSearches implements Projection {

    private final JdbcClient jdbc;

    SavedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is searched for. Many follow the same, which is asked once.
     *
     * @param text empty for any words
     */
    record Criteria(
            String text,
            @Nullable UUID theme,
            @Nullable String kind,
            @Nullable UUID organisation) {}

    /** Those of a network, by what they search for. */
    Map<Criteria, List<UUID>> in(UUID networkId) {
        Map<Criteria, List<UUID>> found = new LinkedHashMap<>();
        jdbc.sql("""
                select q, theme_id, kind, organisation_id, array_agg(id order by id) as ids from saved_search
                where network_id = :network and not removed
                  and generation = (select current_generation from projection_state)
                group by q, theme_id, kind, organisation_id order by q, theme_id, kind, organisation_id
                """)
                .param("network", networkId)
                .query((row, _) -> found.put(
                        new Criteria(
                                row.getString("q"),
                                row.getObject("theme_id", UUID.class),
                                row.getString("kind"),
                                row.getObject("organisation_id", UUID.class)),
                        List.of((UUID[]) row.getArray("ids").getArray())))
                .list();
        return found;
    }

    @Override
    public String name() {
        return "saved-searches";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.NOTIFICATION.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof SavedSearchEvent told)) {
            return;
        }
        SavedSearchFacts search = told.search();
        jdbc.sql("""
                insert into saved_search as known
                    (generation, id, version, network_id, q, theme_id, kind, organisation_id, removed)
                values (:generation, :id, :version, :network, :q, :theme, :kind, :organisation, :removed)
                on conflict (generation, id) do update set version = excluded.version,
                    network_id = excluded.network_id, q = excluded.q, theme_id = excluded.theme_id,
                    kind = excluded.kind, organisation_id = excluded.organisation_id, removed = excluded.removed
                where excluded.version > known.version
                """)
                .param("generation", generation)
                .param("id", search.id())
                .param("version", version)
                .param("network", search.networkId())
                .param("q", Objects.requireNonNullElse(search.q(), "").strip())
                .param("theme", search.themeId())
                .param("kind", search.kind())
                .param("organisation", search.organisationId())
                .param("removed", told instanceof SavedSearchEvent.Removed)
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from saved_search where generation = :generation")
                .param("generation", generation)
                .update();
    }
}
