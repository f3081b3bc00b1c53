package nl.kopgroep.network.story;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kopgroep.access.AccessProjection;
import nl.kopgroep.access.NetworkGates;
import nl.kopgroep.access.Role;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.membership.Membership;
import nl.kopgroep.network.membership.Memberships;
import nl.kopgroep.network.network.Network;
import nl.kopgroep.network.network.Networks;
import nl.kopgroep.network.organisation.Organisation;
import nl.kopgroep.network.organisation.Organisations;
import nl.kopgroep.network.organisation.Profile;
import nl.kopgroep.network.person.Appointing;
import nl.kopgroep.network.person.Person;
import nl.kopgroep.network.programme.Programme;
import nl.kopgroep.network.programme.Programmes;
import nl.kopgroep.teststack.TestTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts people, organisations and networks on the stage, each with names of its own, and speaks for them over HTTP. */
@TestComponent
public class Stage {

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Networks networks;
    private final Programmes programmes;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Appointing appointing;
    private final Facts facts;
    private final NetworkGates gates;
    private final AccessProjection grants;
    private final TransactionTemplate transaction;
    private final Environment environment;
    public final JdbcClient jdbc;
    public final JsonMapper json;

    Stage(
            Networks networks,
            Programmes programmes,
            Organisations organisations,
            Memberships memberships,
            Appointing appointing,
            Facts facts,
            NetworkGates gates,
            AccessProjection grants,
            TransactionTemplate transaction,
            Environment environment,
            JdbcClient jdbc,
            JsonMapper json) {
        this.networks = networks;
        this.programmes = programmes;
        this.organisations = organisations;
        this.memberships = memberships;
        this.appointing = appointing;
        this.facts = facts;
        this.gates = gates;
        this.grants = grants;
        this.transaction = transaction;
        this.environment = environment;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Somebody with an account, acting for an organisation or for nobody; null is a visitor. */
    public record Actor(@Nullable UUID person, @Nullable UUID organisation, String email) {

        public UUID id() {
            return java.util.Objects.requireNonNull(person);
        }

        public UUID org() {
            return java.util.Objects.requireNonNull(organisation);
        }

        public Actor actingFor(@Nullable UUID other) {
            return new Actor(person, other, email);
        }
    }

    public static final Actor VISITOR = new Actor(null, null, "");

    /** A network with its steward's coordinator. */
    public record StagedNetwork(UUID id, UUID programmeId, Actor steward) {}

    public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

        public JsonNode at(String pointer) {
            return body.at(pointer);
        }

        public String text(String pointer) {
            return body.at(pointer).asString();
        }

        public UUID uuid(String pointer) {
            return UUID.fromString(text(pointer));
        }

        public String problem() {
            return body.path("type").asString("").replace("https://kopgroep.nl/problems/", "");
        }
    }

    public static String unique(String name) {
        return name + " " + COUNTER.incrementAndGet() + "-" + Long.toString(System.nanoTime(), 36);
    }

    public StagedNetwork network() {
        Programme programme = programme();
        Actor steward = coordinatorOf(programme);
        UUID id = Uuid7.next();
        inTransaction(() -> {
            Network network = Network.found(
                    id,
                    "n" + id,
                    new Network.Profile("Netwerk", "Een netwerk", "localhost", "n.example", "n.n.example"),
                    new Network.Steward(programme.id(), programme.organisationId(), programme.name()));
            networks.add(network);
            facts.tell(network);
        });
        return new StagedNetwork(id, programme.id(), steward);
    }

    public Programme programme() {
        UUID organisationId = organisation(unique("Programma"), "programme");
        Programme programme = Programme.register(
                Uuid7.next(),
                organisationId,
                new Programme.Description(unique("Programma"), null, "bureau", "privacy@p.example", "info@p.example"),
                null);
        inTransaction(() -> {
            programmes.add(programme);
            facts.tell(programme);
        });
        return programme;
    }

    public Actor coordinatorOf(Programme programme) {
        return represents(programme.organisationId(), Role.COORDINATOR);
    }

    /** Somebody who represents an admitted organisation. */
    public Actor member(StagedNetwork network) {
        return member(network, unique("Koploper"));
    }

    public Actor member(StagedNetwork network, String name) {
        UUID organisationId = organisation(name, "collaboration");
        admit(network, organisationId);
        return represents(organisationId, Role.REPRESENTATIVE);
    }

    /** Somebody who represents an organisation that is in no network. */
    public Actor outsider() {
        return represents(organisation(unique("Buitenstaander"), "school"), Role.REPRESENTATIVE);
    }

    /** Somebody with an account who represents nobody. */
    public Actor stranger() {
        return person(unique("Vreemde"));
    }

    public UUID organisation(String name, String kind) {
        UUID id = Uuid7.next();
        inTransaction(() -> {
            Organisation organisation = Organisation.register(
                    id, new Profile(name, kind, "Utrecht", null, List.of(), List.of(), null, null, null), true);
            organisations.add(organisation);
            facts.tell(organisation);
        });
        return id;
    }

    public UUID admit(StagedNetwork network, UUID organisationId) {
        UUID id = Uuid7.next();
        inTransaction(() -> {
            Membership membership = Membership.bring(id, network.id(), organisationId, null, null);
            memberships.add(membership);
            facts.tell(membership);
        });
        return id;
    }

    public Actor represents(UUID organisationId, Role role) {
        Actor person = person(unique("Persoon"));
        appoint(person, organisationId, role);
        return person.actingFor(organisationId);
    }

    public void appoint(Actor person, UUID organisationId, Role role) {
        inTransaction(() -> appointing.bring(person.id(), organisationId, role));
    }

    public Actor person(String name) {
        UUID id = Uuid7.next();
        String email = "p" + id + "@voorbeeld.example";
        inTransaction(() -> appointing.introduce(id, new Person.Details(name, email, "nl")));
        return new Actor(id, null, email);
    }

    public UUID membershipOf(StagedNetwork network, UUID organisationId) {
        return jdbc.sql("select id from membership where network_id = ? and organisation_id = ?")
                .params(network.id(), organisationId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    public UUID representationOf(Actor actor) {
        return jdbc.sql("select id from representation where person_id = ? and organisation_id = ?")
                .params(actor.id(), actor.org())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    /** An organisation that has applied, whether the network is frozen or not. */
    public UUID application(StagedNetwork network) {
        UUID id = Uuid7.next();
        jdbc.sql("""
                insert into membership (id, network_id, organisation_id, status, applied_at, version)
                values (?, ?, ?, 'applied', now(), 1)""")
                .params(id, network.id(), organisation(unique("Aanmelding"), "school"))
                .update();
        return id;
    }

    /** The membership of an organisation, in force (again), whether the network is frozen or not. */
    public UUID readmit(StagedNetwork network, UUID organisationId) {
        inTransaction(() -> {
            jdbc.sql("""
                    update membership set status = 'admitted', version = version + 1
                    where network_id = ? and organisation_id = ?""").params(network.id(), organisationId).update();
            Membership membership =
                    memberships.lock(network.id(), organisationId).orElseThrow();
            grants.apply(new MembershipEvent.Restated(membership.facts()), membership.version());
        });
        return membershipOf(network, organisationId);
    }

    /** As if a handover had been offered to this programme. */
    public void lookAround(StagedNetwork network, Programme successor) {
        grants.apply(
                new HandoverEvent.Offered(new HandoverEvent.HandoverFacts(
                        Uuid7.next(),
                        network.id(),
                        "offered",
                        network.programmeId(),
                        network.steward().org(),
                        "Van",
                        successor.id(),
                        successor.organisationId(),
                        successor.name(),
                        1,
                        null)),
                1);
    }

    /** How many events of this type there were about this aggregate. */
    public long told(String type, UUID aggregateId) {
        return jdbc.sql("select count(*) from outbox where type = ? and aggregate_id = ?")
                .params("nl.kopgroep." + type, aggregateId)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** What was last told of an aggregate, as others read it. */
    public JsonNode toldLast(UUID aggregateId) {
        return json.readTree(jdbc.sql(
                        "select convert_from(payload, 'UTF8') from outbox where aggregate_id = ? order by id desc limit 1")
                .params(aggregateId)
                .query((row, _) -> row.getString(1))
                .single());
    }

    /** As a handover does; nobody thaws it. */
    public void freeze(StagedNetwork network) {
        inTransaction(() -> gates.freeze(
                network.id(),
                Uuid7.next(),
                1,
                "Overdracht",
                java.time.Instant.now().plusSeconds(600)));
    }

    public void inTransaction(Runnable doing) {
        transaction.executeWithoutResult(_ -> doing.run());
    }

    public Answer get(Actor actor, String path) {
        return send(actor, "GET", path, null);
    }

    public Answer post(Actor actor, String path, @Nullable String body) {
        return send(actor, "POST", path, body);
    }

    public Answer put(Actor actor, String path, String body) {
        return send(actor, "PUT", path, body);
    }

    public Answer patch(Actor actor, String path, String body) {
        return send(actor, "PATCH", path, body);
    }

    public Answer send(Actor actor, String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path));
        if (actor.person() != null) {
            request.header("Authorization", TestTokens.bearer(actor.id()));
        }
        if (actor.organisation() != null) {
            request.header("Acting-For", actor.organisation().toString());
        }
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            HttpResponse<String> raw = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean isJson = raw.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(raw.statusCode(), isJson ? json.readTree(raw.body()) : json.createObjectNode(), raw);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
