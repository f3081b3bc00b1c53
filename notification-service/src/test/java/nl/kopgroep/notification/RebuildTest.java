package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.MeetingEvent;
import nl.kopgroep.events.MembershipEvent;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.OrganisationEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.events.ProgrammeEvent;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RestatementEvent;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.messaging.Outbox;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The projections can be made anew: they equal the old ones, and nobody hears of it. */
@NotificationTest
@TestPropertySource(properties = "kopgroep.test.context=rebuild")
class RebuildTest {

    private static final List<String> TABLES = List.of(
            "fact_network",
            "fact_programme",
            "fact_organisation",
            "fact_theme",
            "fact_item",
            "fact_meeting",
            "access_membership",
            "access_representation");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @LocalManagementPort
    int management;

    @Test
    void a_rebuild_gives_the_same_projections_and_tells_nobody_anything() throws Exception {
        Net network = world.network("Kopgroep");
        world.programmeShows(network, "#b3245b");
        world.shows(network, "#14507a");
        Theme broad = world.theme(network, "Verduurzaming");
        Theme theme = world.theme(network, "Financiering", "Funding", broad);
        Citizen author = world.member(network, "Auteur");
        Citizen reader = world.member(network, "Lezer");
        world.follow(reader, broad, true, "direct");
        world.mailIsDone(world.publish(network, author, "Voor de herbouw", "network", theme)
                .id());
        world.tell(new MeetingEvent.Planned(
                new MeetingEvent.MeetingFacts(
                        UUID.randomUUID(),
                        network.id(),
                        "Samen verder",
                        Instant.parse("2099-12-03T12:30:00Z"),
                        null,
                        "Utrecht",
                        null,
                        false,
                        0,
                        "Kopgroepdag"),
                true));
        Map<String, List<String>> before = contents();
        assertThat(before.get("fact_meeting")).hasSize(1);
        jdbc.sql("update person set name = 'Verminkt' where id = ?")
                .param(reader.id())
                .update();
        // Something that no owner knows of.
        jdbc.sql("""
                insert into fact_organisation (generation, id, version, name)
                values ((select current_generation from projection_state), ?, 1, 'Spook')""").param(UUID.randomUUID()).update();

        assertThat(manage("POST").statusCode()).isEqualTo(200);
        UUID restatement = restatement();
        assertThat(requestedOwners(restatement)).containsExactlyInAnyOrder("network-service", "content-service");
        world.takenIn(restateEverything());
        world.mailIsDone(world.publish(network, author, "Tijdens de herbouw", "network", theme)
                .id());
        assertThat(generation()).isEqualTo(1);
        finish(restatement, "network-service");
        finish(restatement, "content-service");
        await().atMost(Duration.ofSeconds(30)).until(() -> generation() == 2);

        Map<String, List<String>> after = contents();
        after.getOrDefault("fact_item", List.of()).removeIf(item -> item.contains("Tijdens de herbouw"));
        assertThat(after).isEqualTo(before);
        assertThat(reader.mails()).hasSize(2);
        world.mailIsDone(world.publish(network, author, "Na de herbouw", "network", theme)
                .id());
        assertThat(reader.mails()).hasSize(3);
        assertThat(world.get(reader, "/v1/updates?page=0")
                        .json()
                        .get("page")
                        .get("totalItems")
                        .asInt())
                .isEqualTo(3);
    }

    /** What the owners would tell again: every aggregate as it was last told, under the version that it has. */
    private List<UUID> restateEverything() {
        return world.lastTold().entrySet().stream()
                .map(told -> restate(told.getValue(), world.versionOf(told.getKey())))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<UUID> restate(Event told, long version) {
        return again(told)
                .map(again -> transaction.execute(_ -> {
                    outbox.restate(again, version);
                    return jdbc.sql("select event_id from outbox where aggregate_id = ? order by id desc limit 1")
                            .param(again.aggregateId())
                            .query((row, _) -> row.getObject(1, UUID.class))
                            .single();
                }));
    }

    private static Optional<Event> again(Event told) {
        return Optional.ofNullable(
                switch (told) {
                    case NetworkEvent event -> new NetworkEvent.Restated(event.network());
                    case ProgrammeEvent event -> new ProgrammeEvent.Restated(event.programme());
                    case OrganisationEvent event -> new OrganisationEvent.Restated(event.organisation());
                    case RepresentationEvent event -> new RepresentationEvent.Restated(event.representation());
                    case MembershipEvent event -> new MembershipEvent.Restated(event.membership());
                    case ThemeEvent event -> new ThemeEvent.Restated(event.theme());
                    case ItemEvent event -> new ItemEvent.Restated(event.item());
                    case MeetingEvent event -> new MeetingEvent.Restated(event.meeting());
                    case PersonEvent.Introduced event -> event;
                    default -> null;
                });
    }

    private void finish(UUID restatement, String owner) {
        for (int partition = 0; partition < 3; partition++) {
            int last = partition;
            transaction.executeWithoutResult(_ -> outbox.appendToPartition(
                    new RestatementEvent.Finished(restatement, owner, "notification-service", last, Map.of()),
                    1,
                    last));
        }
    }

    private Map<String, List<String>> contents() {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        for (String table : TABLES) {
            contents.put(
                    table,
                    new java.util.ArrayList<>(jdbc.sql(
                                    "select (to_jsonb(t) - 'generation')::text from " + table
                                            + " t where generation = (select current_generation from projection_state) order by id")
                            .query((row, _) -> row.getString(1))
                            .list()));
        }
        contents.put(
                "person",
                jdbc.sql("select to_jsonb(t)::text from person t order by id")
                        .query((row, _) -> row.getString(1))
                        .list());
        return contents;
    }

    private int generation() {
        return jdbc.sql("select current_generation from projection_state")
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private UUID restatement() {
        return jdbc.sql("select restatement_id from projection_state")
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
    }

    private List<String> requestedOwners(UUID restatement) {
        return jdbc.sql("""
                select convert_from(payload, 'UTF8')::jsonb ->> 'owner' from outbox
                where aggregate_id = ? and type = 'nl.kopgroep.restatement.requested'""")
                .param(restatement)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private HttpResponse<String> manage(String method) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + management + "/actuator/rebuild"))
                            .method(method, HttpRequest.BodyPublishers.noBody())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
