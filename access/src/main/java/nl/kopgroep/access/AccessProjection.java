package nl.kopgroep.access;

import java.sql.Timestamp;
import java.util.Set;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.MembershipEvent.MembershipFacts;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.NetworkEvent.NetworkFacts;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps the grants up to date from network-service's events. network-service itself applies them in the
 * transaction that makes them; every other service as they arrive.
 */
public class AccessProjection implements Projection {

    private final JdbcClient jdbc;

    AccessProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "access";
    }

    @Override
    public Set<String> owners() {
        return Set.of("network-service");
    }

    /** For the owner of the facts, which keeps no more than one generation. */
    public void apply(Event event, long version) {
        apply(event, version, 1);
    }

    @Override
    public void apply(Event event, long version, int generation) {
        switch (event) {
            case NetworkEvent network -> gate(network.network(), version);
            case RepresentationEvent representation ->
                representation(representation.representation(), version, generation);
            case MembershipEvent membership -> membership(membership.membership(), version, generation);
            case HandoverEvent handover -> lookAround(handover, version);
            case Heartbeat heartbeat -> heartbeat(heartbeat);
            default -> {
                // Everything else says nothing about rights.
            }
        }
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from access_representation where generation = ?")
                .params(generation)
                .update();
        jdbc.sql("delete from access_membership where generation = ?")
                .params(generation)
                .update();
    }

    /**
     * Makes the gate of a network that is new here. The steward and the epoch of a known one move by the
     * handover alone: the event that says so may come before this service has given up its writers.
     */
    private void gate(NetworkFacts network, long version) {
        jdbc.sql("""
                insert into access_network as n (network_id, slug, name, steward_programme_id,
                  steward_organisation_id, steward_name, epoch, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (network_id) do update
                  set slug = excluded.slug, name = excluded.name, version = excluded.version
                  where n.version < excluded.version""")
                .params(
                        network.id(),
                        network.slug(),
                        network.name(),
                        network.stewardProgrammeId(),
                        network.stewardOrganisationId(),
                        network.stewardName(),
                        network.epoch(),
                        version)
                .update();
    }

    private void representation(RepresentationFacts facts, long version, int generation) {
        jdbc.sql("""
                insert into access_representation as r
                  (generation, id, person_id, organisation_id, role, active, version)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (generation, id) do update
                  set person_id = excluded.person_id, organisation_id = excluded.organisation_id,
                      role = excluded.role, active = excluded.active, version = excluded.version
                  where r.version < excluded.version""")
                .params(
                        generation,
                        facts.id(),
                        facts.personId(),
                        facts.organisationId(),
                        facts.role(),
                        facts.active(),
                        version)
                .update();
    }

    private void membership(MembershipFacts facts, long version, int generation) {
        jdbc.sql("""
                insert into access_membership as m (generation, id, network_id, organisation_id, status, version)
                values (?, ?, ?, ?, ?, ?)
                on conflict (generation, id) do update
                  set status = excluded.status, version = excluded.version
                  where m.version < excluded.version""")
                .params(generation, facts.id(), facts.networkId(), facts.organisationId(), facts.status(), version)
                .update();
    }

    private void lookAround(HandoverEvent event, long version) {
        boolean over = switch (event) {
            case HandoverEvent.Ended _, HandoverEvent.Completed _, HandoverEvent.Closed _ -> true;
            default -> false;
        };
        jdbc.sql("""
                insert into access_lookaround as l (handover_id, network_id, organisation_id, open, version)
                values (?, ?, ?, ?, ?)
                on conflict (handover_id) do update set open = excluded.open, version = excluded.version
                  where l.version < excluded.version""")
                .params(
                        event.handover().id(),
                        event.handover().networkId(),
                        event.handover().toOrganisationId(),
                        !over,
                        version)
                .update();
    }

    private void heartbeat(Heartbeat heartbeat) {
        jdbc.sql("""
                insert into access_heartbeat as h (partition, at) values (?, ?)
                on conflict (partition) do update set at = excluded.at where h.at < excluded.at""")
                .params(heartbeat.partition(), Timestamp.from(heartbeat.at()))
                .update();
    }
}
