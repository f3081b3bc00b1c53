package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.notification.world.Answer;
import nl.kopgroep.notification.world.Citizen;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import nl.kopgroep.notification.world.World.Net;
import nl.kopgroep.notification.world.World.Theme;
import nl.kopgroep.teststack.Mail;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail at one's own hour, in one's own zone, and not in one's quiet hours. */
@NotificationTest
class ChoosingRhythmTest {

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    Net network;
    Theme theme;
    Citizen author;
    Citizen reader;

    @BeforeEach
    void somebody_writes() {
        network = world.network("Kopgroep");
        theme = world.theme(network, "Financiering");
        author = world.member(network, "Auteur");
        reader = world.member(network, "Lezer");
    }

    @Test
    void who_chose_nothing_has_the_usual_rhythm_and_what_was_chosen_is_kept() {
        assertThat(world.get(reader, "/v1/rhythm").body())
                .isEqualTo(
                        "{\"zone\":\"Europe/Amsterdam\",\"at\":\"07:30\",\"weekday\":\"monday\",\"quietFrom\":null,\"quietUntil\":null}");
        String chosen =
                "{\"zone\":\"America/Paramaribo\",\"at\":\"16:45\",\"weekday\":\"friday\",\"quietFrom\":\"22:00\",\"quietUntil\":\"06:30\"}";
        assertThat(choose(chosen).body()).isEqualTo(chosen);
        assertThat(world.get(reader, "/v1/rhythm").body()).isEqualTo(chosen);
        assertThat(world.get(author, "/v1/rhythm").body()).contains("07:30");
    }

    @Test
    void what_cannot_be_a_rhythm_is_refused_with_the_field_that_is_wrong() {
        for (List<String> wrong : List.of(
                List.of("zone", rhythm("Mars/Olympus", "07:30", "monday", null, null)),
                List.of("zone", rhythm("+01:00", "07:30", "monday", null, null)),
                List.of("at", rhythm("Europe/Amsterdam", "07:31", "monday", null, null)),
                List.of("at", rhythm("Europe/Amsterdam", "24:00", "monday", null, null)),
                List.of("weekday", rhythm("Europe/Amsterdam", "07:30", "someday", null, null)),
                List.of("quietUntil", rhythm("Europe/Amsterdam", "07:30", "monday", "22:00", null)),
                List.of("quietFrom", rhythm("Europe/Amsterdam", "07:30", "monday", null, "07:00")),
                List.of("quietUntil", rhythm("Europe/Amsterdam", "07:30", "monday", "07:00", "07:00")),
                List.of("zone", "{}"))) {
            Answer answer = choose(wrong.getLast());
            assertThat(answer.status()).as(wrong.getLast()).isEqualTo(400);
            assertThat(answer.problem()).isEqualTo("validation");
            assertThat(answer.body()).contains(wrong.getFirst());
        }
        assertThat(world.get(reader, "/v1/rhythm").body()).contains("07:30");
    }

    @Test
    void a_digest_is_due_at_ones_own_hour_on_ones_own_weekday() {
        assertThat(world.follow(reader, theme, false, "weekly").status()).isEqualTo(200);
        Citizen other = world.member(network, "Ander");
        assertThat(world.follow(other, theme, false, "daily").status()).isEqualTo(200);
        choose(rhythm("Asia/Kathmandu", "16:45", "thursday", null, null));
        publish("Bericht");
        assertThat(waiting(reader, "Asia/Kathmandu")).containsExactly("thursday 16:45");
        assertThat(waiting(other, "Europe/Amsterdam").getFirst()).endsWith("07:30");
    }

    @Test
    void another_rhythm_moves_what_waits_and_leaves_what_is_due() {
        assertThat(world.follow(reader, theme, false, "daily").status()).isEqualTo(200);
        publish("Wacht");
        publish("Wacht ook");
        Citizen other = world.member(network, "Ander");
        assertThat(world.follow(other, theme, false, "daily").status()).isEqualTo(200);
        publish("Van beiden");
        choose(rhythm("Pacific/Auckland", "05:15", "monday", null, null));
        assertThat(waiting(reader, "Pacific/Auckland"))
                .hasSize(3)
                .allMatch(due -> due.endsWith("05:15"))
                .allMatch(due -> due.equals(waiting(reader, "Pacific/Auckland").getFirst()));
        assertThat(waiting(other, "Europe/Amsterdam")).allMatch(due -> due.endsWith("07:30"));
        jdbc.sql("update delivery set due_at = now() where person_id = ? and mail_id is null")
                .param(reader.id())
                .update();
        choose(rhythm("Europe/Amsterdam", "12:00", "monday", null, null));
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
        assertThat(reader.mails().getFirst().text()).contains("Wacht", "Wacht ook", "Van beiden");
    }

    @Test
    void mail_at_once_waits_for_the_end_of_quiet_hours_and_comes_at_once_when_these_are_given_up() {
        world.follows(reader, theme);
        Citizen other = world.member(network, "Ander");
        world.follows(other, theme);
        ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Asia/Tokyo"));
        LocalTime hour = LocalTime.of(now.getHour(), 0);
        choose(rhythm(
                "Asia/Tokyo",
                "07:30",
                "monday",
                hour.minusHours(1).toString(),
                hour.plusHours(2).toString()));
        publish("Stil");
        await().atMost(Duration.ofSeconds(30)).until(() -> other.mails().size() == 1);
        Instant due = jdbc.sql("select due_at from mail where person_id = ? and state = 'queued'")
                .param(reader.id())
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .single();
        assertThat(due.atZone(ZoneId.of("Asia/Tokyo")).toLocalTime()).isEqualTo(hour.plusHours(2));
        assertThat(reader.mails()).isEmpty();
        choose(rhythm("Asia/Tokyo", "07:30", "monday", null, null));
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 1);
    }

    @Test
    void changes_to_one_item_that_come_while_it_is_quiet_are_one_mail() {
        world.follows(reader, theme);
        LocalTime hour = LocalTime.of(ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).getHour(), 0);
        choose(rhythm(
                "Asia/Tokyo",
                "07:30",
                "monday",
                hour.minusHours(1).toString(),
                hour.plusHours(2).toString()));
        ItemEvent.ItemFacts item = world.publish(network, author, "De bijdrage", "network", theme);
        world.toldOf(item.id());
        world.tell(new ItemEvent.Changed(item, true, false), new ItemEvent.Changed(item, true, false));
        publish("Iets anders");
        world.toldOf(item.id());
        choose(rhythm("Asia/Tokyo", "07:30", "monday", null, null));
        world.mailIsDone(item.id());
        await().atMost(Duration.ofSeconds(30)).until(() -> reader.mails().size() == 2);
        assertThat(reader.mails()).extracting(Mail::subject).containsExactlyInAnyOrder("De bijdrage", "Iets anders");
        assertThat(reader.mails().stream().map(Mail::text))
                .anyMatch(text -> text.contains("Sindsdien is er 2 keer iets aan veranderd."));
    }

    @Test
    void a_rhythm_is_forgotten_with_the_person() {
        choose(rhythm("Asia/Tokyo", "07:30", "monday", null, null));
        world.erase(reader);
        await().atMost(Duration.ofSeconds(30)).until(() -> rows() == 0);
        choose(rhythm("Asia/Tokyo", "07:30", "monday", null, null));
        assertThat(rows()).isZero();
    }

    private long rows() {
        return jdbc.sql("select count(*) from rhythm where person_id = ?")
                .param(reader.id())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private void publish(String title) {
        world.toldOf(world.publish(network, author, title, "network", theme).id());
    }

    private Answer choose(String rhythm) {
        return world.send("PUT", "/v1/rhythm", reader, null, rhythm);
    }

    private static String rhythm(
            String zone, String at, String weekday, @Nullable String from, @Nullable String until) {
        return "{\"zone\":\"%s\",\"at\":\"%s\",\"weekday\":\"%s\",\"quietFrom\":%s,\"quietUntil\":%s}"
                .formatted(zone, at, weekday, quoted(from), quoted(until));
    }

    private static String quoted(@Nullable String time) {
        return time == null ? "null" : '"' + time + '"';
    }

    /** When what waits for a digest of hers is due, by the clock in this zone. */
    private List<String> waiting(Citizen person, String zone) {
        return jdbc.sql("""
                select to_char(due_at at time zone ?, 'FMday HH24:MI') from delivery
                where person_id = ? and mail_id is null and due_at > now()""")
                .params(zone, person.id())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
