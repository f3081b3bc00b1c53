package nl.kopgroep.notification.facts;

import java.util.Set;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Networks: their names, who stewards them, in which colour they show, and what their mails are sent as. */
@Component
class NetworkFactsProjection implements Projection {

    private final JdbcClient jdbc;

    NetworkFactsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "network-facts";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.NETWORK.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof NetworkEvent told)) {
            return;
        }
        NetworkEvent.NetworkFacts network = told.network();
        jdbc.sql("""
                insert into fact_network as known (generation, id, version, slug, name, steward_name,
                    steward_organisation_id, mail_domain, list_id, colour)
                values (:generation, :id, :version, :slug, :name, :steward, :organisation, :domain, :list, :colour)
                on conflict (generation, id) do update set version = excluded.version, slug = excluded.slug,
                    name = excluded.name, steward_name = excluded.steward_name,
                    steward_organisation_id = excluded.steward_organisation_id,
                    mail_domain = excluded.mail_domain, list_id = excluded.list_id,
                    colour = excluded.colour
                where excluded.version > known.version""")
                .param("generation", generation)
                .param("id", network.id())
                .param("version", version)
                .param("slug", network.slug())
                .param("name", network.name())
                .param("steward", network.stewardName())
                .param("organisation", network.stewardOrganisationId())
                .param("domain", network.mailDomain())
                .param("list", network.listId())
                .param("colour", network.colour())
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_network where generation = ?")
                .param(generation)
                .update();
    }
}
