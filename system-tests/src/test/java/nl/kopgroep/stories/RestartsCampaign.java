package nl.kopgroep.stories;

import static nl.kopgroep.stories.Kopgroep.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Each part dies by accident, one after the other: {@code ./kopgroep campaign restarts}. Three of them also do in a story.
 */
class RestartsCampaign {

    private static final Pattern RUNNING = Pattern.compile("(?m)^\\s*(\\S+)\\s+running\\s+(\\d+)");

    @BeforeAll
    static void follow() {
        String theme = Kopgroep.theme("Financiering");
        Account.of(Kopgroep.EXTRA_STRONG)
                .put("notification", "/networks/" + Kopgroep.id() + "/subscriptions/" + theme, """
                        {"includeNarrower":false,"frequency":"direct"}""")
                .ok();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "postgresql",
                "kafka",
                "keycloak",
                "elasticsearch",
                "network-service",
                "content-service",
                "notification-service",
                "gateway",
                "mailbox"
            })
    void a_part_that_dies_is_named_and_started_again_alone_and_nothing_is_lost(String part) {
        String before = "Voor de klap van " + part + " " + Kopgroep.RUN;
        String after = "Na de klap van " + part + " " + Kopgroep.RUN;
        tell(before);
        JsonNode members = members();
        Map<String, Long> others = processes();
        long dead = Objects.requireNonNull(others.remove(part));

        Platform.kill(part);
        Platform.Said status = Platform.listen("status");
        assertThat(status.status()).isNotZero();
        assertThat(status.text()).containsPattern("(?m)^\\s*" + part + " +DIED");
        Platform.Said up = Platform.listen("up", "--no-training");

        assertThat(up.status()).as(up.text()).isZero();
        assertThat(up.text()).containsPattern(part + " +had died and is started again");
        Map<String, Long> now = processes();
        assertThat(now.remove(part)).isNotNull().isNotEqualTo(dead);
        assertThat(now).as("the others went on").isEqualTo(others);
        eventually().untilAsserted(() -> assertThat(members()).isEqualTo(members));
        tell(after);
        for (String title : new String[] {before, after}) {
            assertThat(Mailbox.about(Kopgroep.EXTRA_STRONG, title)).as(title).hasSize(1);
            found(title);
        }
    }

    /** Publishes, and waits until who follows the theme has the mail. */
    private static void tell(String title) {
        // Keycloak drops connections to a database that died one failed login at a time.
        AtomicReference<Account> author = new AtomicReference<>(Account.visitor());
        eventually().untilAsserted(() -> author.set(Account.of(Kopgroep.NETWERKZON)));
        Kopgroep.publish(author.get(), title, Kopgroep.theme("Financiering"), "network");
        eventually().until(() -> !Mailbox.about(Kopgroep.EXTRA_STRONG, title).isEmpty());
    }

    private static void found(String title) {
        String words = title.replace(" ", "%20");
        eventually().untilAsserted(() -> {
            JsonNode answer = Account.of(Kopgroep.EXTRA_STRONG)
                    .get("content", "/networks/" + Kopgroep.id() + "/search?q=" + words)
                    .ok();
            assertThat(answer.path("degraded").asBoolean(true)).isFalse();
            assertThat(answer.path("items").toString()).contains(title);
        });
    }

    private static JsonNode members() {
        return Account.visitor()
                .get("network", "/networks/" + Kopgroep.id() + "/members?size=100")
                .ok();
    }

    private static Map<String, Long> processes() {
        Map<String, Long> processes = new TreeMap<>();
        Matcher row = RUNNING.matcher(Platform.listen("status").text());
        while (row.find()) {
            processes.put(row.group(1), Long.parseLong(row.group(2)));
        }
        return processes;
    }
}
