package nl.kopgroep.stories;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import tools.jackson.databind.JsonNode;

/** The demo network as every story knows it. */
final class Kopgroep {

    static final String SLUG = "kopgroep";
    static final String ZORGPACT = "coordinator@zorgpact.example";
    static final String ACTIELEERNETWERK = "coordinator@actieleernetwerk.example";
    static final String EXTRA_STRONG = "vertegenwoordiger@extra-strong.example";
    static final String NETWERKZON = "vertegenwoordiger@netwerkzon.example";

    static final String ZORGALLIANTIE = "vertegenwoordiger@zorgalliantie.example";
    /** In what these stories make, so that they can be told twice on one platform. */
    static final String RUN = Long.toString(System.currentTimeMillis() / 1000, 36);

    private Kopgroep() {}

    static JsonNode network(Account as) {
        return as.get("network", "/networks/" + SLUG).ok();
    }

    static String id() {
        return network(Account.visitor()).path("id").asString();
    }

    static String theme(String label) {
        for (JsonNode theme : Account.visitor()
                .get("content", "/networks/" + id() + "/themes")
                .ok()) {
            if (theme.path("prefLabel").path("nl").asString("").equals(label)) {
                return theme.path("id").asString();
            }
        }
        throw new AssertionError("There is no theme " + label);
    }

    static String programme(String name) {
        for (JsonNode programme :
                Account.visitor().get("network", "/programmes").ok().path("items")) {
            if (programme.path("name").asString().equals(name)) {
                return programme.path("id").asString();
            }
        }
        throw new AssertionError("There is no programme " + name);
    }

    /** Drafts and publishes; answers the item's id. */
    static String publish(Account author, String title, String theme, String audience) {
        String draft = """
                {"title":"%s","kind":"tip","text":"Een **tip** die helpt.","themes":["%s"],"audience":"%s","language":"nl"}""".formatted(title, theme, audience);
        String id = author.post("content", "/networks/" + id() + "/items", draft)
                .ok()
                .path("id")
                .asString();
        author.post("content", "/items/" + id + "/publication").ok();
        return id;
    }

    /** Waits for as long as a loaded machine may need; in this thread, as a browser obeys one only. */
    static ConditionFactory eventually() {
        return Awaitility.await()
                .pollInSameThread()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(250));
    }
}
