package nl.kopgroep.notification.facts;

import java.util.Set;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.ProgrammeEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Programmes: in which colour they show where they steward. */
@Component
class ProgrammeFactsProjection implements Projection {

    private final JdbcClient jdbc;

    ProgrammeFactsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "programme-facts";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.NETWORK.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof ProgrammeEvent told)) {
            return;
        }
        jdbc.sql("""
                insert into fact_programme as known (generation, id, version, organisation_id, colour)
                values (:generation, :id, :version, :organisation, :colour)
                on conflict (generation, id) do update set version = excluded.version,
                    organisation_id = excluded.organisation_id, colour = excluded.colour
                where excluded.version > known.version""")
                .param("generation", generation)
                .param("id", told.programme().id())
                .param("version", version)
                .param("organisation", told.programme().organisationId())
                .param("colour", told.programme().colour())
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_programme where generation = ?")
                .param(generation)
                .update();
    }
}
