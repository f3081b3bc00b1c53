package nl.kopgroep.content.organisation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.OrganisationEvent.OrganisationFacts;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What organisations are called, as far as is known here. */
@Component
public class OrganisationNames implements Projection {

    private final JdbcClient jdbc;

    OrganisationNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of these organisations; one that isn't known yet is missing. */
    public Map<UUID, String> of(Collection<UUID> ids) {
        Map<UUID, String> names = new HashMap<>();
        jdbc.sql("""
                select id, name from organisation_name
                where id = any (:ids) and generation = (select current_generation from projection_state)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> names.put(row.getObject("id", UUID.class), row.getString("name")))
                .list();
        return names;
    }

    @Override
    public String name() {
        return "organisation-names";
    }

    @Override
    public Set<String> owners() {
        return Set.of("network-service");
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (event instanceof OrganisationEvent told) {
            OrganisationFacts organisation = told.organisation();
            jdbc.sql("""
                    insert into organisation_name (generation, id, name, kind, region, version)
                    values (:generation, :id, :name, :kind, :region, :version)
                    on conflict (generation, id) do update set
                        name = excluded.name, kind = excluded.kind, region = excluded.region,
                        version = excluded.version
                    where organisation_name.version < excluded.version
                    """)
                    .param("generation", generation)
                    .param("id", organisation.id())
                    .param("name", organisation.name())
                    .param("kind", organisation.kind())
                    .param("region", organisation.region())
                    .param("version", version)
                    .update();
        }
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from organisation_name where generation = :generation")
                .param("generation", generation)
                .update();
    }
}
