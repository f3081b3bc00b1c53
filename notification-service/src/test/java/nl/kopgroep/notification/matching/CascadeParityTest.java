package nl.kopgroep.notification.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.kopgroep.notification.following.Frequency;
import nl.kopgroep.notification.following.Telling;
import nl.kopgroep.notification.world.NotificationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What is decided about thousands in one statement is what the rules say of each. */
@NotificationTest
class CascadeParityTest {

    private static final int CASES = 5_000;
    private static final List<Level> LEVELS = List.of(Level.ORGANISATION, Level.THEME, Level.ITEM);

    private final Random random = new Random(20_261_122);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JsonMapper json;

    private record Case(UUID person, List<Cascade.Says> follows, Telling everything) {}

    @Test
    void the_statement_decides_as_the_rules_do() {
        UUID network = UUID.randomUUID();
        List<Case> cases = IntStream.range(0, CASES).mapToObj(_ -> any()).toList();
        standing(network, cases);
        Map<UUID, String> decided = decided(network, cases);
        assertThat(decided).hasSize(CASES);
        assertThat(cases).allSatisfy(each -> {
            Cascade.Outcome outcome = Cascade.of(each.follows(), each.everything(), now);
            assertThat(decided.get(each.person()))
                    .as("%s", each)
                    .isEqualTo(outcome.mail().id() + " " + outcome.inApp() + " " + outcome.feed() + " "
                            + outcome.webhook());
        });
        assertThat(decided.values().stream().distinct().count())
                .as("every mail with every other channel on and off, but for what a mute rules out")
                .isGreaterThan(25);
    }

    private Case any() {
        List<Cascade.Says> follows = IntStream.range(0, random.nextInt(5))
                .mapToObj(
                        _ -> new Cascade.Says(LEVELS.get(random.nextInt(LEVELS.size())), UUID.randomUUID(), telling()))
                .toList();
        return new Case(UUID.randomUUID(), follows, random.nextInt(4) == 0 ? Telling.AS_ALWAYS : telling());
    }

    private Telling telling() {
        Frequency[] frequencies = Frequency.values();
        return new Telling(
                random.nextInt(3) == 0 ? null : frequencies[random.nextInt(frequencies.length)],
                switch (random.nextInt(8)) {
                    case 0 -> now.plusSeconds(3600);
                    case 1 -> now.minusSeconds(3600);
                    default -> null;
                },
                flag(),
                flag(),
                flag());
    }

    private @Nullable Boolean flag() {
        return switch (random.nextInt(3)) {
            case 0 -> true;
            case 1 -> false;
            default -> null;
        };
    }

    private void standing(UUID network, List<Case> cases) {
        List<Case> saying = cases.stream()
                .filter(each -> !each.everything().equals(Telling.AS_ALWAYS))
                .toList();
        jdbc.sql("""
                insert into standing_preference (id, network_id, person_id, mail, in_app, feed, webhook, muted_until)
                select gen_random_uuid(), :network, t.* from unnest(:people::uuid[], :mails::text[], :inApps::boolean[],
                    :feeds::boolean[], :webhooks::boolean[], :muted::timestamptz[]) as t""")
                .param("network", network)
                .param("people", saying.stream().map(Case::person).toArray(UUID[]::new))
                .param(
                        "mails",
                        saying.stream()
                                .map(each -> id(each.everything().frequency()))
                                .toArray(String[]::new))
                .param(
                        "inApps",
                        saying.stream().map(each -> each.everything().inApp()).toArray(Boolean[]::new))
                .param(
                        "feeds",
                        saying.stream().map(each -> each.everything().feed()).toArray(Boolean[]::new))
                .param(
                        "webhooks",
                        saying.stream().map(each -> each.everything().webhook()).toArray(Boolean[]::new))
                .param(
                        "muted",
                        saying.stream()
                                .map(each -> each.everything().mutedUntil())
                                .map(at -> at == null ? null : Timestamp.from(at))
                                .toArray(Timestamp[]::new))
                .update();
    }

    private static @Nullable String id(@Nullable Frequency frequency) {
        return frequency == null ? null : frequency.id();
    }

    private Map<UUID, String> decided(UUID network, List<Case> cases) {
        List<Map<String, @Nullable Object>> said = new ArrayList<>();
        for (Case each : cases) {
            said.add(row(each.person(), null));
            each.follows().forEach(follow -> said.add(row(each.person(), follow)));
        }
        Map<UUID, String> decided = new HashMap<>();
        jdbc.sql("""
                with said as (
                    select :network::uuid as subject, :network::uuid as network_id, s.*, null::jsonb as reason
                    from jsonb_to_recordset(:said::jsonb) as s (person_id uuid, follow uuid, level int, frequency text,
                        in_app boolean, feed boolean, webhook boolean, muted boolean)
                ),
                """ + CascadeSql.OUTCOME + "select * from outcome")
                .param("network", network)
                .param("said", json.writeValueAsString(said))
                .query(row -> {
                    decided.put(
                            row.getObject("person_id", UUID.class),
                            row.getString("mail") + " " + row.getBoolean("in_app") + " " + row.getBoolean("feed") + " "
                                    + row.getBoolean("webhook"));
                });
        return decided;
    }

    private Map<String, @Nullable Object> row(UUID person, Cascade.@Nullable Says follow) {
        Telling telling = follow == null ? Telling.AS_ALWAYS : follow.telling();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("person_id", person);
        row.put("follow", follow == null ? null : Objects.requireNonNull(follow.followId()));
        row.put("level", follow == null ? 0 : follow.level().ordinal());
        row.put("frequency", id(telling.frequency()));
        row.put("in_app", telling.inApp());
        row.put("feed", telling.feed());
        row.put("webhook", telling.webhook());
        row.put("muted", telling.isMuted(now));
        return row;
    }
}
