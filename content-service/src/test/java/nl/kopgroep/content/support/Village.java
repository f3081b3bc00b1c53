package nl.kopgroep.content.support;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.Heartbeat;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.MembershipEvent.MembershipFacts;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.NetworkEvent.NetworkFacts;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.OrganisationEvent.OrganisationFacts;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.projections.Projections;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Networks with people in them, as network-service would tell of them. */
@TestComponent
public class Village {

    private final Projections projections;
    private final TransactionTemplate transaction;

    Village(Projections projections, TransactionTemplate transaction) {
        this.projections = projections;
        this.transaction = transaction;
    }

    /** A network of its own for one test, with its steward's coordinator and two members. */
    public Network network() {
        UUID id = Uuid7.next();
        Person steward = person("Zorgpact", "programme", "coordinator");
        told(
                new NetworkEvent.Founded(new NetworkFacts(
                        id,
                        "n-" + id,
                        "Kopgroep",
                        "",
                        Uuid7.next(),
                        steward.organisation(),
                        "Zorgpact",
                        1,
                        "kopgroep.nl",
                        "kopgroep.nl",
                        "kopgroep")),
                1);
        alive();
        Person member = person("Extra Strong", "collaboration", "representative");
        Person other = person("NetwerkZON", "collaboration", "representative");
        admit(id, member.organisation());
        admit(id, other.organisation());
        return new Network(id, steward, member, other, person("Elders", "company", "representative"));
    }

    /** A network and who is in it; {@code outsider} has an account but is in no network. */
    public record Network(UUID id, Person steward, Person member, Person other, Person outsider) {
        public String path(String below) {
            return "/v1/networks/" + id + below;
        }
    }

    /** Somebody new who acts for a new organisation. */
    public Person person(String organisation, String kind, String role) {
        UUID organisationId = Uuid7.next();
        told(
                new OrganisationEvent.Registered(
                        new OrganisationFacts(organisationId, organisation, kind, null, null, List.of()), false),
                1);
        return representative(organisationId, role);
    }

    public Person representative(UUID organisationId, String role) {
        UUID personId = Uuid7.next();
        told(
                new RepresentationEvent.Appointed(
                        new RepresentationFacts(Uuid7.next(), personId, organisationId, role, true)),
                1);
        return new Person(personId, organisationId);
    }

    public void admit(UUID networkId, UUID organisationId) {
        told(
                new MembershipEvent.Admitted(
                        new MembershipFacts(Uuid7.next(), networkId, organisationId, "admitted", null), false),
                1);
    }

    /** The coordinator of a programme that the network was offered to. */
    public Person successor(Network network) {
        Person successor = person("Actieleernetwerk", "programme", "coordinator");
        told(
                new HandoverEvent.Offered(new HandoverEvent.HandoverFacts(
                        Uuid7.next(),
                        network.id(),
                        "offered",
                        Uuid7.next(),
                        network.steward().organisation(),
                        "Zorgpact",
                        Uuid7.next(),
                        successor.organisation(),
                        "Actieleernetwerk",
                        1,
                        null)),
                1);
        return successor;
    }

    /** Network-service says that it is alive. */
    public void alive() {
        for (int partition = 0; partition < 3; partition++) {
            told(new Heartbeat(Uuid7.next(), partition, Instant.now()), 1);
        }
    }

    public void told(Event event, long version) {
        transaction.executeWithoutResult(_ -> projections.apply(event, version));
    }
}
