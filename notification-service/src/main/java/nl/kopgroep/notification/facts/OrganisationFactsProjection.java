package nl.kopgroep.notification.facts;

import java.util.Set;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Organisations: what they are called. */
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
                insert into fact_organisation as known (generation, id, version, name) values (?, ?, ?, ?)
                on conflict (generation, id) do update set version = excluded.version, name = excluded.name
                where excluded.version > known.version""")
                .params(
                        generation,
                        told.organisation().id(),
                        version,
                        told.organisation().name())
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_organisation where generation = ?")
                .param(generation)
                .update();
    }
}
