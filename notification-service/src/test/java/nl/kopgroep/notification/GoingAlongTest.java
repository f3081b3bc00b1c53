package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.kopgroep.notification.erasing.ErasingPerson;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.Passing;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.teststack.Mail;
import nl.kopgroep.teststack.TestStack;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * What people said about how they want to hear of a network goes along when it is handed over, is theirs to change
 * meanwhile, and is gone when they are: what an organisation follows for everyone and who left that, what counts for
 * everything, contacts, feeds, webhooks.
 */
@NotificationTest
class GoingAlongTest {

    private static final Pattern CONFIRMING = Pattern.compile("/bevestigen/([A-Za-z0-9_-]{43})");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ErasingPerson erasing;

    @Autowired
    TransactionTemplate transaction;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;
    Citizen colleague;
    String contact;
    String everyones;
    JsonNode feed;
    JsonNode webhook;
    Passing passing;

    @BeforeEach
    void people_said_how_they_want_to_hear() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
        colleague = world.person("Collega");
        world.appoint(colleague, new World.Org(world.organisationOf(reader), ""));
        everyones = made(reader, "/v1/networks/" + network.id() + "/follows", """
                {"themeId":"%s","forEveryone":true}""".formatted(theme.id()))
                .get("id")
                .asString();
        assertThat(send("POST", colleague, follow() + "/leaving", null).status())
                .isEqualTo(204);
        assertThat(send("PUT", reader, standing(), "{\"mail\":\"here-only\"}").status())
                .isEqualTo(200);
        feed = made(reader, "/v1/feeds", "{\"name\":\"Lezer\",\"networkId\":\"%s\"}".formatted(network.id()));
        webhook = made(reader, "/v1/networks/" + network.id() + "/webhooks", """
                {"url":"http://localhost:1/in","description":"Intranet"}""");
        contact = contact();
        passing = new Passing(world, jdbc, network);
    }

    @Test
    void it_is_counted_before_and_after_and_is_the_same() {
        passing.freeze();
        JsonNode before = passing.inventory();
        assertThat(counts(before))
                .containsAllEntriesOf(Map.of(
                        "subscription", 2L,
                        "subscription-leave", 1L,
                        "standing-preference", 1L,
                        "contact-policy", 1L,
                        "contact", 1L,
                        "personal-feed", 1L,
                        "webhook", 1L));
        JsonNode after = passing.transferred();
        assertThat(after.get("kinds")).isEqualTo(before.get("kinds"));
        passing.complete();
        assertThat(told("Onder het Actieleernetwerk")).containsExactlyInAnyOrder(reader.id(), contactId());
        assertThat(fetch().body()).contains("Onder het Actieleernetwerk");
    }

    @Test
    void whatever_of_it_changes_on_the_way_is_found() {
        passing.freeze();
        passing.inventory();
        for (String change : List.of(
                "subscription set in_app = false",
                "subscription_leave set since = since - interval '1 day'",
                "standing_preference set mail = 'weekly'",
                "contact_policy set allowed = false",
                "contact set confirmed_at = confirmed_at - interval '1 day'",
                "personal_feed set name = 'Anders'",
                "webhook set url = 'https://elders.example/'")) {
            jdbc.sql("update " + change + " where network_id = ?")
                    .param(network.id())
                    .update();
        }
        Set<String> found = passing.transferred()
                .get("differences")
                .valueStream()
                .map(each -> each.get("kind").asString())
                .collect(Collectors.toSet());
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "subscription",
                        "subscription-leave",
                        "standing-preference",
                        "contact-policy",
                        "contact",
                        "personal-feed",
                        "webhook");
    }

    @Test
    void what_stops_or_hushes_during_the_freeze_counts_at_once_and_goes_into_the_tables_when_it_ends() {
        told("Eerst");
        await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo(contact).size() == 2);
        String link =
                Objects.requireNonNull(mailsTo(contact).getLast().headers().get("list-unsubscribe"));
        passing.freeze();
        JsonNode before = passing.inventory();
        for (Answer settled : List.of(
                send("POST", reader, follow() + "/leaving", null),
                send("POST", colleague, follow() + "/returning", null),
                send("PUT", colleague, standing(), "{\"mail\":\"here-only\",\"webhook\":false}"),
                send("DELETE", reader, "/v1/feeds/" + feed.get("feed").get("id").asString(), null),
                send(
                        "DELETE",
                        reader,
                        "/v1/webhooks/" + webhook.get("webhook").get("id").asString(),
                        null),
                world.post(null, "/v1/unsubscribe/" + link.replaceAll("^<.*/|>$", "") + "/everything"))) {
            assertThat(settled.status()).as(settled.body()).isIn(200, 204);
        }
        assertThat(told("Tijdens de bevriezing")).containsExactly(colleague.id());
        assertThat(send("GET", colleague, standing(), null).json().get("mail").asString())
                .isEqualTo("here-only");
        assertThat(fetch().status()).isEqualTo(410);
        JsonNode after = passing.transferred();
        assertThat(after.get("kinds")).isEqualTo(before.get("kinds"));
        assertThat(after.get("differences").size()).isZero();
        passing.complete();
        assertThat(leavers()).containsExactly(reader.id());
        assertThat(rows("standing_preference", colleague.id())).isEqualTo(1);
        assertThat(rows("personal_feed", reader.id())).isZero();
        assertThat(rows("webhook", reader.id())).isZero();
        assertThat(told("Na de overdracht")).containsExactly(colleague.id());
    }

    @Test
    void what_is_new_waits_for_the_end_and_says_so() {
        String hook = "/v1/webhooks/" + webhook.get("webhook").get("id").asString();
        passing.freeze();
        for (Answer refused : List.of(
                send("POST", reader, "/v1/networks/" + network.id() + "/follows", """
                        {"kind":"tip","forEveryone":true}"""),
                send("POST", reader, "/v1/feeds", """
                        {"name":"Nog een","networkId":"%s"}""".formatted(network.id())),
                send("POST", reader, "/v1/networks/" + network.id() + "/webhooks", """
                        {"url":"http://localhost:1/in","description":"Nog een"}"""),
                send("POST", reader, hook + "/secret", null),
                send("POST", reader, hook + "/switching-on", null))) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(423);
            assertThat(refused.problem()).isEqualTo("frozen");
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
        assertThat(send("GET", reader, "/v1/feeds", null).json().size()).isEqualTo(1);
    }

    @Test
    void who_is_erased_during_the_freeze_hears_nothing_at_once_and_the_rows_go_when_it_ends() {
        UUID unknown = contactId();
        passing.freeze();
        JsonNode before = passing.inventory();
        world.erase(reader);
        transaction.executeWithoutResult(_ -> erasing.forget(unknown));
        assertThat(told("Voor niemand")).isEmpty();
        assertThat(fetch().status()).isEqualTo(410);
        assertThat(passing.transferred().get("kinds")).isEqualTo(before.get("kinds"));
        passing.complete();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> whereAbouts(reader.id()).equals(Set.of("erasure"))
                        && whereAbouts(unknown).isEmpty());
        assertThat(leavers()).as("others'").containsExactly(colleague.id());
    }

    @Test
    void of_who_is_erased_no_table_says_anything() {
        told("Eerst");
        UUID unknown = contactId();
        await().atMost(Duration.ofSeconds(20)).until(() -> mailsTo(contact).size() == 2);
        assertThat(whereAbouts(reader.id())).contains("standing_preference", "personal_feed", "webhook");
        assertThat(whereAbouts(unknown)).contains("contact", "subscription", "unsubscribe_token", "update_recipient");
        assertThat(whereAbouts(colleague.id())).contains("subscription_leave");
        world.erase(reader);
        world.erase(colleague);
        transaction.executeWithoutResult(_ -> erasing.forget(unknown));
        assertThat(whereAbouts(reader.id())).containsExactly("erasure");
        assertThat(whereAbouts(colleague.id())).containsExactly("erasure");
        assertThat(whereAbouts(unknown)).isEmpty();
        assertThat(jdbc.sql("select count(*) from person where id = any(?) and (name is not null or email is not null)")
                        .param(new UUID[] {reader.id(), colleague.id(), unknown})
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isZero();
    }

    /** Which of all the tables there are have rows that say whose they are, facts of the access projection left out. */
    private Set<String> whereAbouts(UUID person) {
        return jdbc.sql("""
                select c.table_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.column_name = 'person_id'
                  and c.table_name <> 'access_representation'""").query((row, _) -> row.getString(1)).list().stream()
                .filter(table -> rows(table, person) > 0)
                .collect(Collectors.toSet());
    }

    private long rows(String table, UUID person) {
        return jdbc.sql("select count(*) from " + table + " where person_id = ?")
                .param(person)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private List<UUID> leavers() {
        return ids(jdbc.sql("select person_id from subscription_leave where network_id = ?")
                .param(network.id()));
    }

    private UUID contactId() {
        return ids(jdbc.sql("select person_id from contact where network_id = ?")
                        .param(network.id()))
                .getFirst();
    }

    private List<UUID> told(String title) {
        UUID item = world.publish(network, author, title, "public", theme).id();
        world.toldOf(item);
        return ids(jdbc.sql("""
                select person_id from update_recipient t join network_update u on u.id = t.update_id
                where u.subject_id = ?""").param(item));
    }

    private static List<UUID> ids(JdbcClient.StatementSpec query) {
        return query.query((row, _) -> row.getObject(1, UUID.class)).list();
    }

    private static Map<String, Long> counts(JsonNode inventory) {
        Map<String, Long> counts = new TreeMap<>();
        inventory
                .get("kinds")
                .forEach(kind -> counts.put(
                        kind.get("kind").asString(), kind.get("count").asLong()));
        return counts;
    }

    /** Somebody without an account who confirmed her address; answers that. */
    private String contact() {
        jdbc.sql("insert into contact_policy (id, network_id, allowed) values (gen_random_uuid(), ?, true)")
                .param(network.id())
                .update();
        String address = "contact." + UUID.randomUUID() + "@example.org";
        assertThat(world.send("POST", "/v1/networks/" + network.id() + "/contacts", null, null, """
                        {"email":"%s","frequency":"direct","themes":["%s"]}""".formatted(
                                        address, theme.id()))
                        .status())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(20)).until(() -> !mailsTo(address).isEmpty());
        var link = CONFIRMING.matcher(mailsTo(address).getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(world.post(null, "/v1/contact-confirmations/" + link.group(1))
                        .status())
                .isEqualTo(204);
        return address;
    }

    private static List<Mail> mailsTo(String address) {
        return TestStack.get().mailsTo(address);
    }

    private Answer fetch() {
        String path = feed.get("url").asString().replaceFirst("^.*/feeds/", "/v1/feeds/");
        return world.send("GET", path, null, null, null);
    }

    private String follow() {
        return "/v1/follows/" + everyones;
    }

    private String standing() {
        return "/v1/networks/" + network.id() + "/standing-preference";
    }

    private JsonNode made(Citizen person, String path, String body) {
        Answer answer = send("POST", person, path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private Answer send(String method, Citizen person, String path, @Nullable String body) {
        return world.send(method, path, person, world.organisationOf(person), body);
    }
}
