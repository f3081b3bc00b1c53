package nl.kopgroep.notification.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.notification.webhooks.Receiver;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Org;
import nl.kopgroep.notification.world.World.Theme;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For each way one person who is told by it and by no other; what is to be sent waits until it is let go. */
final class Audience {

    private static final Pattern ITEM = Pattern.compile("/p/(\\p{XDigit}{8}-[\\p{XDigit}-]{27})");

    private final World world;
    private final JdbcClient jdbc;
    private final Receiver receiver;
    private final Net network;
    private final Org organisation;
    private final Map<Way, Citizen> people = new EnumMap<>(Way.class);
    private final Map<Way, RepresentationFacts> rights = new EnumMap<>(Way.class);
    private final Map<Way, String> follows = new EnumMap<>(Way.class);
    private final String name;
    private @Nullable String feed;

    Audience(World world, JdbcClient jdbc, Receiver receiver, Net network, Org organisation, String name) {
        this.world = world;
        this.jdbc = jdbc;
        this.receiver = receiver;
        this.network = network;
        this.organisation = organisation;
        this.name = name;
        List<Event> events = new ArrayList<>();
        for (Way way : Way.values()) {
            Citizen person = world.stranger(name + " " + way.name().toLowerCase(java.util.Locale.ROOT), "nl");
            var right = new RepresentationFacts(Uuid7.next(), person.id(), organisation.id(), "representative", true);
            people.put(way, person);
            rights.put(way, right);
            events.add(world.introduced(person));
            events.add(new RepresentationEvent.Appointed(right));
        }
        world.tell(events.toArray(Event[]::new));
        prepare();
    }

    private void prepare() {
        LocalTime hour = LocalTime.of(ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).getHour(), 0);
        expect(200, send("PUT", Way.MAIL_AT_ONCE, "/v1/rhythm", """
                {"zone":"Asia/Tokyo","at":"07:30","weekday":"monday","quietFrom":"%s","quietUntil":"%s"}""".formatted(hour.minusHours(1), hour.plusHours(2))));
        feed = expect(201, send("POST", Way.FEED, "/v1/feeds", "{\"name\":\"%s\"}".formatted(name)))
                .json()
                .get("url")
                .asString()
                .replaceFirst("^.*/feeds/", "/v1/feeds/");
        expect(201, send("POST", Way.WEBHOOK, "/v1/networks/" + network.id() + "/webhooks", """
                {"url":"http://localhost:%d/%s","description":"Intranet"}""".formatted(
                        receiver.port(), name)));
        jdbc.sql("update webhook set not_before = now() + interval '1 hour' where person_id = ?")
                .param(person(Way.WEBHOOK).id())
                .update();
    }

    Audience follow(Theme theme) {
        for (Way way : Way.values()) {
            String id = expect(201, send("POST", way, "/v1/networks/" + network.id() + "/follows", """
                    {"themeId":"%s"}""".formatted(
                                    theme.id())))
                    .json()
                    .get("id")
                    .asString();
            expect(200, send("PUT", way, "/v1/follows/" + id, way.wish()));
            follows.put(way, id);
        }
        return this;
    }

    void stop() {
        follows.forEach((way, id) -> expect(204, send("DELETE", way, "/v1/follows/" + id, null)));
    }

    /** How each wants to hear of everything in the network. */
    void prefer(String preference) {
        for (Way way : Way.values()) {
            expect(200, send("PUT", way, "/v1/networks/" + network.id() + "/standing-preference", preference));
        }
    }

    void leave() {
        world.tell(rights.values().stream()
                .map(right -> new RepresentationEvent.Ended(new RepresentationFacts(
                        right.id(), right.personId(), right.organisationId(), right.role(), false)))
                .toArray(Event[]::new));
    }

    void erase() {
        people.values().forEach(world::erase);
    }

    /** No more of this item, as the link in a mail has it. */
    void mute(UUID item) {
        people.values()
                .forEach(person ->
                        jdbc.sql("""
                insert into muted_item (id, network_id, person_id, item_id, since)
                values (gen_random_uuid(), ?, ?, ?, now())""").params(network.id(), person.id(), item).update());
    }

    /** Has all that waits go now. */
    void letGo() {
        for (String what : List.of(
                "mail set due_at = now() where state = 'queued' and",
                "delivery set due_at = now() where mail_id is null and state = 'queued' and",
                "webhook set not_before = now() where")) {
            jdbc.sql("update " + what + " person_id = any(?)").param(ids()).update();
        }
    }

    /** Waits until nothing waits. */
    void isDone() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("""
                select not exists (select from delivery where person_id = any(:people) and state = 'queued')
                  and not exists (select from mail where person_id = any(:people) and state = 'queued')
                  and not exists (select from webhook_message m join webhook w on w.id = m.webhook_id
                    where w.person_id = any(:people) and m.state = 'queued')""")
                        .param("people", ids())
                        .query((row, _) -> row.getBoolean(1))
                        .single());
    }

    /** The items that this way told of, as often as it did. */
    List<UUID> told(Way way) {
        return switch (way) {
            case APP -> listed(way);
            case MAIL_AT_ONCE, DIGEST -> mailed(way);
            case FEED ->
                items(world.send("GET", Objects.requireNonNull(feed), null, null, null)
                                .body()
                                .replaceAll("<id>[^<]*</id>", ""))
                        .toList();
            case WEBHOOK ->
                receiver.got.stream()
                        .filter(got -> got.path().equals("/" + name))
                        .flatMap(got -> items(got.body()))
                        .toList();
        };
    }

    /** The items that are in this person's list; what she is told about herself is no item. */
    List<UUID> listed(Way way) {
        return world.get(person(way), "/v1/updates?size=100")
                .json()
                .get("items")
                .valueStream()
                .filter(entry -> !entry.get("itemId").isNull())
                .map(entry -> UUID.fromString(entry.get("itemId").asString()))
                .toList();
    }

    /** The items that this person's mails are about, as often as they are. */
    List<UUID> mailed(Way way) {
        return person(way).mails().stream()
                .flatMap(mail -> items(mail.text()).distinct())
                .toList();
    }

    Citizen person(Way way) {
        return Objects.requireNonNull(people.get(way));
    }

    private UUID[] ids() {
        return people.values().stream().map(Citizen::id).toArray(UUID[]::new);
    }

    private static Stream<UUID> items(String text) {
        return ITEM.matcher(text).results().map(found -> UUID.fromString(found.group(1)));
    }

    private Answer send(String method, Way way, String path, @Nullable String body) {
        return world.send(method, path, person(way), organisation.id(), body);
    }

    private static Answer expect(int status, Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    @Override
    public String toString() {
        return people.keySet().stream().map(Way::name).collect(Collectors.joining(", ", name + " [", "]"));
    }
}
