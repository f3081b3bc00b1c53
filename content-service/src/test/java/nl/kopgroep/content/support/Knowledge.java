package nl.kopgroep.content.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.kopgroep.content.support.Api.Answer;
import nl.kopgroep.content.support.Village.Network;
import org.springframework.boot.test.context.TestComponent;

/** Writes things over the API, the way that members do. */
@TestComponent
public class Knowledge {

    private final Api api;

    Knowledge(Api api) {
        this.api = api;
    }

    /** What to write; each {@code with} gives a changed copy. */
    public record Draft(Map<String, Object> fields) {

        public static Draft of(String title, String text) {
            return new Draft(Map.of(
                    "title",
                    title,
                    "text",
                    text,
                    "kind",
                    "tip",
                    "themes",
                    List.of(),
                    "audience",
                    "network",
                    "language",
                    "nl"));
        }

        public Draft with(String field, Object value) {
            Map<String, Object> changed = new HashMap<>(fields);
            changed.put(field, value);
            return new Draft(changed);
        }

        public Draft forAudience(String audience) {
            return with("audience", audience);
        }

        public Draft about(String... themes) {
            return with("themes", List.of(themes));
        }
    }

    /** Drafts and publishes; answers the item's id. */
    public String publish(Network network, Person author, Draft draft) {
        String id = draft(network, author, draft);
        Answer published = api.as(author).post("/v1/items/" + id + "/publication", null);
        assertThat(published.status()).as(published.body().toString()).isEqualTo(200);
        return id;
    }

    public String draft(Network network, Person author, Draft draft) {
        Answer made = api.as(author).post(network.path("/items"), draft.fields());
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/id");
    }

    /** Changes a published or drafted item as it is now. */
    public void edit(Person author, String id, Draft draft) {
        String version = api.as(author).get("/v1/items/" + id).text("/version");
        Answer edited = api.as(author).with("If-Match", version).put("/v1/items/" + id, draft.fields());
        assertThat(edited.status()).as(edited.body().toString()).isEqualTo(200);
    }

    /** Answers a question; answers the answer's id. */
    public String answer(Person author, String question, String text) {
        Answer given = api.as(author).post("/v1/items/" + question + "/answers", Map.of("text", text));
        assertThat(given.status()).as(given.body().toString()).isEqualTo(201);
        return given.text("/id");
    }

    /** Defines a theme as the steward; answers its id. */
    public String theme(Network network, String label, Map<String, Object> more) {
        Map<String, Object> theme = new HashMap<>(more);
        theme.putIfAbsent("prefLabel", Map.of("nl", label));
        Answer made = api.as(network.steward()).post(network.path("/themes"), theme);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return made.text("/id");
    }
}
