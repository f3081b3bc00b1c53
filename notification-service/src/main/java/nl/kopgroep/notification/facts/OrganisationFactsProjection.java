package nl.kopgroep.notification.facts;

import java.util.Set;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations: what they are called, and the region they work in. */
@Component
class OrganisationFactsProjection implements Projection {

    private final JdbcClient jdbc;

    OrganisationFactsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "organisation-facts";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.NETWORK.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof OrganisationEvent told)) {
            return;
        }
        jdbc.sql("""
                insert into fact_organisation as known (generation, id, version, name, region) values (:generation, :id, :version, :name, :region)
                on conflict (generation, id) do update set version = excluded.version, name = excluded.name,
                    region = excluded.region
                where excluded.version > known.version""")
                .param("generation", generation)
                .param("id", told.organisation().id())
                .param("version", version)
                .param("name", told.organisation().name())
                .param("region", told.organisation().region())
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_organisation where generation = ?")
                .param(generation)
                .update();
    }
}
