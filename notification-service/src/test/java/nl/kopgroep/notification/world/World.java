package nl.kopgroep.notification.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.HandoverEvent;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.events.ProgrammeEvent;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.teststack.TestTokens;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets things happen in the other services, over the real Kafka, and asks this one over HTTP. Whatever a
 * method tells has been taken in when it returns, unless its name says otherwise.
 */
public class World {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        // Most of what is awaited here takes a few milliseconds; looking ten times a second would be most of the tests'
        // time.
        Awaitility.setDefaultPollInterval(Duration.ofMillis(15));
    }

    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final Map<UUID, Event> lastTold = new LinkedHashMap<>();
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Environment environment;

    World(Outbox outbox, TransactionTemplate transaction, JdbcClient jdbc, Environment environment) {
        this.outbox = outbox;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.environment = environment;
    }

    /** An organisation and its place in the network, if any. */
    public record Org(UUID id, String name) {}

    public record Theme(
            UUID id,
            String nl,
            String en,
            UUID networkId,
            @Nullable UUID broaderId) {}

    /** A network with its steward's organisation and coordinator. */
    public record Net(UUID id, String name, Org steward, Citizen coordinator, NetworkEvent.NetworkFacts facts) {}

    // People and organisations

    public Citizen person(String name) {
        return person(name, "nl");
    }

    public Citizen person(String name, String language) {
        Citizen person = stranger(name, language);
        tell(introduced(person));
        return person;
    }

    public PersonEvent.Introduced introduced(Citizen person) {
        return new PersonEvent.Introduced(person.id(), person.name(), person.email(), person.language());
    }

    /** Somebody whose name and address haven't arrived here. */
    public Citizen stranger(String name, String language) {
        UUID id = Uuid7.next();
        String address = name.toLowerCase().replaceAll("[^a-z]", "") + "." + id + "@example.org";
        return new Citizen(id, name, address, language);
    }

    public void erase(Citizen person) {
        tell(new PersonEvent.Erased(person.id()));
    }

    public Org organisation(String name) {
        Org organisation = new Org(Uuid7.next(), name);
        tell(registered(organisation));
        return organisation;
    }

    private static Event registered(Org organisation) {
        return new OrganisationEvent.Registered(
                new OrganisationEvent.OrganisationFacts(
                        organisation.id(), organisation.name(), "collaboration", "Utrecht", null, List.of()),
                false);
    }

    /** The right to act; {@link #ends} takes it back. */
    public RepresentationEvent.RepresentationFacts appoint(Citizen person, Org organisation, String role) {
        var facts =
                new RepresentationEvent.RepresentationFacts(Uuid7.next(), person.id(), organisation.id(), role, true);
        tell(new RepresentationEvent.Appointed(facts));
        return facts;
    }

    private static RepresentationEvent.RepresentationFacts representation(
            Citizen person, Org organisation, String role) {
        return new RepresentationEvent.RepresentationFacts(Uuid7.next(), person.id(), organisation.id(), role, true);
    }

    public RepresentationEvent.RepresentationFacts appoint(Citizen person, Org organisation) {
        return appoint(person, organisation, "representative");
    }

    public void ends(RepresentationEvent.RepresentationFacts representation) {
        tell(new RepresentationEvent.Ended(new RepresentationEvent.RepresentationFacts(
                representation.id(),
                representation.personId(),
                representation.organisationId(),
                representation.role(),
                false)));
    }

    /** A person who represents a new member. */
    public Citizen member(Net network, String name) {
        Citizen person = stranger(name, "nl");
        Org organisation = new Org(Uuid7.next(), "Organisatie van " + name);
        tell(
                introduced(person),
                registered(organisation),
                new MembershipEvent.Admitted(membership(network, organisation), true),
                new RepresentationEvent.Appointed(representation(person, organisation, "representative")));
        return person;
    }

    /** The organisation that somebody represents: the last one. */
    public UUID organisationOf(Citizen person) {
        return jdbc.sql("""
                select organisation_id from access_representation where person_id = ? and active
                order by version desc, id desc limit 1""")
                .param(person.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    // Networks

    public Net network(String name) {
        Citizen coordinator = stranger("Coördinator", "nl");
        Org steward = new Org(Uuid7.next(), "Zorgpact");
        UUID id = Uuid7.next();
        String slug = "net-" + id;
        var facts = new NetworkEvent.NetworkFacts(
                id,
                slug,
                name,
                "Een netwerk",
                Uuid7.next(),
                steward.id(),
                "Zorgpact",
                1,
                "kopgroep.example",
                "mail.kopgroep.example",
                slug + ".kopgroep.example");
        tell(
                introduced(coordinator),
                registered(steward),
                new RepresentationEvent.Appointed(representation(coordinator, steward, "coordinator")),
                new NetworkEvent.Founded(facts));
        return new Net(id, name, steward, coordinator, facts);
    }

    /** Its steward chooses a colour for the network. */
    public void shows(Net network, String colour) {
        tell(new NetworkEvent.Described(stewardedBy(network, network.steward(), "Zorgpact", colour)));
    }

    /** The programme that stewards the network chooses a colour for itself. */
    public void programmeShows(Net network, String colour) {
        programmeShows(network.facts().stewardProgrammeId(), network.steward(), colour);
    }

    public void programmeShows(UUID programme, Org organisation, String colour) {
        tell(new ProgrammeEvent.Changed(new ProgrammeEvent.ProgrammeFacts(
                programme, organisation.id(), organisation.name(), null, null, colour)));
    }

    /** The network as it is told when this organisation's programme runs it. */
    public NetworkEvent.NetworkFacts stewardedBy(Net network, Org steward, String name, String colour) {
        NetworkEvent.NetworkFacts facts = network.facts();
        return new NetworkEvent.NetworkFacts(
                facts.id(),
                facts.slug(),
                facts.name(),
                facts.summary(),
                facts.stewardProgrammeId(),
                steward.id(),
                name,
                facts.epoch(),
                facts.permalinkHost(),
                facts.mailDomain(),
                facts.listId(),
                colour);
    }

    public Org memberOrganisation(Net network, String name) {
        Org organisation = new Org(Uuid7.next(), name);
        tell(registered(organisation), new MembershipEvent.Admitted(membership(network, organisation), true));
        return organisation;
    }

    /** Admitted long ago, so nobody hears of it. */
    public MembershipEvent.MembershipFacts admitQuietly(Net network, Org organisation) {
        var facts =
                new MembershipEvent.MembershipFacts(Uuid7.next(), network.id(), organisation.id(), "admitted", null);
        tell(new MembershipEvent.Admitted(facts, true));
        return facts;
    }

    private static MembershipEvent.MembershipFacts membership(Net network, Org organisation) {
        return new MembershipEvent.MembershipFacts(Uuid7.next(), network.id(), organisation.id(), "admitted", null);
    }

    /** Admitted just now, and presents itself; answers the membership's id. */
    public UUID admit(Net network, Org organisation, String presentation) {
        var facts = membership(network, organisation);
        tell(new MembershipEvent.Admitted(facts, false));
        toldOf(facts.id());
        tell(new MembershipEvent.Presented(
                new MembershipEvent.MembershipFacts(
                        facts.id(), facts.networkId(), facts.organisationId(), "admitted", presentation),
                false));
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from network_update where subject_id = ?")
                                .param(facts.id())
                                .query((row, _) -> row.getLong(1))
                                .single()
                        == 2);
        return facts.id();
    }

    public void leaves(MembershipEvent.MembershipFacts membership) {
        tell(new MembershipEvent.Left(new MembershipEvent.MembershipFacts(
                membership.id(), membership.networkId(), membership.organisationId(), "left", null)));
    }

    public Theme theme(Net network, String nl, String en, @Nullable Theme broader) {
        Theme theme = unknownTheme(network, nl, en, broader);
        define(theme);
        return theme;
    }

    public Theme theme(Net network, String nl) {
        return theme(network, nl, nl, null);
    }

    /** A theme that hasn't arrived here; {@link #define} brings it. */
    public Theme unknownTheme(Net network, String nl, String en, @Nullable Theme broader) {
        return new Theme(Uuid7.next(), nl, en, network.id(), broader == null ? null : broader.id());
    }

    public void define(Theme theme) {
        tell(new ThemeEvent.Defined(
                new ThemeEvent.ThemeFacts(
                        theme.id(), theme.networkId(), theme.broaderId(), theme.nl(), theme.en(), List.of(), false),
                false));
    }

    // Items

    public ItemEvent.ItemFacts item(Net network, Citizen author, String title, String audience, Theme... themes) {
        return new ItemEvent.ItemFacts(
                Uuid7.next(),
                network.id(),
                organisationOf(author),
                author.id(),
                "tip",
                title,
                java.util.Arrays.stream(themes).map(Theme::id).toList(),
                audience,
                "nl",
                Instant.now().truncatedTo(ChronoUnit.MICROS),
                false);
    }

    public ItemEvent.ItemFacts publish(Net network, Citizen author, String title, String audience, Theme... themes) {
        ItemEvent.ItemFacts item = item(network, author, title, audience, themes);
        tell(new ItemEvent.Published(item, false));
        return item;
    }

    public void withdraw(ItemEvent.ItemFacts item) {
        tell(new ItemEvent.Withdrawn(new ItemEvent.ItemFacts(
                item.id(),
                item.networkId(),
                item.organisationId(),
                item.authorId(),
                item.kind(),
                item.title(),
                item.themes(),
                item.audience(),
                item.language(),
                item.publishedAt(),
                true)));
    }

    // Handover

    public HandoverEvent.HandoverFacts handover(Net network, Org successor, long epoch) {
        return new HandoverEvent.HandoverFacts(
                Uuid7.next(),
                network.id(),
                "announced",
                network.facts().stewardProgrammeId(),
                network.steward().id(),
                network.steward().name(),
                Uuid7.next(),
                successor.id(),
                successor.name(),
                epoch,
                Instant.now().plusSeconds(1800).truncatedTo(ChronoUnit.MICROS));
    }

    /** The same handover as it goes on in another epoch. */
    public static HandoverEvent.HandoverFacts inEpoch(HandoverEvent.HandoverFacts handover, long epoch) {
        return new HandoverEvent.HandoverFacts(
                handover.id(),
                handover.networkId(),
                handover.state(),
                handover.fromProgrammeId(),
                handover.fromOrganisationId(),
                handover.fromName(),
                handover.toProgrammeId(),
                handover.toOrganisationId(),
                handover.toName(),
                epoch,
                handover.expectedEnd());
    }

    /** Tells it and waits until this service can't be written to. */
    public void freeze(HandoverEvent.HandoverFacts handover) {
        tell(new HandoverEvent.FreezeOrdered(handover, "Overdracht"));
        await().atMost(PATIENCE).until(() -> frozen(handover.networkId()));
    }

    public boolean frozen(UUID networkId) {
        return jdbc.sql("select frozen_since is not null from access_network where network_id = ?")
                .param(networkId)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    // Events

    /** Tells events, each the next of its aggregate, and waits until they were taken in. */
    public void tell(Event... events) {
        List<UUID> told = new ArrayList<>();
        for (Event event : events) {
            told.add(tellAs(event, versions.merge(event.aggregateId(), 1L, Long::sum)));
        }
        takenIn(told);
    }

    /** Tells an event under a version of its own, without waiting; answers the event's id. */
    public UUID tellAs(Event event, long version) {
        versions.merge(event.aggregateId(), version, Math::max);
        lastTold.put(event.aggregateId(), event);
        return transaction.execute(_ -> {
            outbox.append(event, version);
            return jdbc.sql(
                            "select event_id from outbox where aggregate_id = ? and aggregate_version = ? order by id desc limit 1")
                    .params(event.aggregateId(), version)
                    .query((row, _) -> row.getObject(1, UUID.class))
                    .single();
        });
    }

    /** The latest event of each aggregate that was told. */
    public Map<UUID, Event> lastTold() {
        return Map.copyOf(lastTold);
    }

    public long versionOf(UUID aggregateId) {
        return versions.getOrDefault(aggregateId, 0L);
    }

    /** Waits until all of these had their effect everywhere where they have one. */
    public void takenIn(List<UUID> events) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(missingFromLedger(events))
                        .as("events that nobody took in")
                        .isZero());
    }

    private long missingFromLedger(List<UUID> events) {
        return jdbc.sql("""
                select count(*) from outbox o where o.event_id = any(?) and not exists (
                    select from ledger l where l.event_id = o.event_id
                      and l.subscription = case when o.topic = 'people' then 'people' else 'projections' end)""")
                .param(events.toArray(UUID[]::new))
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** Waits until every update there is has been decided; answers how many people heard of this one. */
    public long toldOf(UUID subjectId) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(
                                "select count(*) > 0 and bool_and(decided_at is not null) from network_update where subject_id = ?")
                        .param(subjectId)
                        .query((row, _) -> row.getBoolean(1))
                        .single());
        return jdbc.sql("""
                select count(*) from update_recipient t join network_update u on u.id = t.update_id
                where u.subject_id = ?""").param(subjectId).query((row, _) -> row.getLong(1)).single();
    }

    /** Waits until no mail about this waits any more. */
    public void mailIsDone(UUID subjectId) {
        toldOf(subjectId);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("""
                select count(*) = 0 from delivery d join network_update u on u.id = d.update_id
                where u.subject_id = ? and d.state = 'queued'""")
                        .param(subjectId)
                        .query((row, _) -> row.getBoolean(1))
                        .single());
    }

    /** Waits until nothing that is to be mailed to this person waits any more. */
    public void allMailIsDone(Citizen person) {
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql(
                                "select not exists (select from delivery where person_id = ? and state = 'queued')")
                        .param(person.id())
                        .query((row, _) -> row.getBoolean(1))
                        .single());
    }

    // HTTP

    public Answer follow(Citizen person, Theme theme, boolean includeNarrower, String frequency) {
        return followFor(person, organisationOf(person), theme, includeNarrower, frequency);
    }

    public Answer followFor(Citizen person, UUID organisation, Theme theme, boolean includeNarrower, String frequency) {
        return send(
                "PUT",
                "/v1/networks/" + theme.networkId() + "/subscriptions/" + theme.id(),
                person,
                organisation,
                "{\"includeNarrower\":%s,\"frequency\":\"%s\"}".formatted(includeNarrower, frequency));
    }

    /** Follows at once and expects that to work. */
    public void follows(Citizen person, Theme theme) {
        assertThat(follow(person, theme, false, "direct").status()).isEqualTo(200);
    }

    public Answer unfollow(Citizen person, Theme theme) {
        return send(
                "DELETE",
                "/v1/networks/" + theme.networkId() + "/subscriptions/" + theme.id(),
                person,
                organisationOf(person),
                null);
    }

    public Answer get(Citizen person, String path) {
        return send("GET", path, person, null, null);
    }

    public Answer post(@Nullable Citizen person, String path) {
        return send("POST", path, person, null, null);
    }

    public Answer send(
            String method, String path, @Nullable Citizen person, @Nullable UUID actingFor, @Nullable String json) {
        return send(method, path, person, actingFor, json, "application/json");
    }

    /** As a program without a login does. */
    public Answer getWith(String path, String header, String value) {
        return exchange(HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path))
                .header(header, value)
                .build());
    }

    public Answer send(
            String method,
            String path,
            @Nullable Citizen person,
            @Nullable UUID actingFor,
            @Nullable String body,
            String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (person != null) {
            request.header("Authorization", TestTokens.bearer(person.id()));
        }
        if (actingFor != null) {
            request.header("Acting-For", actingFor.toString());
        }
        return exchange(request.build());
    }

    private Answer exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
