package nl.kopgroep.network.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.kopgroep.network.story.NetworkServiceTest;
import nl.kopgroep.network.story.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The API as it is published is the API that was agreed on: {@code openapi.json} in this module. */
@NetworkServiceTest
class OpenApiTest {

    private static final Path AGREED = Path.of("openapi.json");

    @Autowired
    Stage stage;

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Test
    void the_published_description_is_the_committed_one() throws IOException {
        JsonNode published = stage.get(Stage.VISITOR, "/v1/openapi.json").body();
        Path seen = Path.of("target", "openapi.json");
        Files.writeString(seen, json.writeValueAsString(published) + "\n");

        assertThat(Files.exists(AGREED) ? json.readTree(Files.readString(AGREED)) : null)
                .as(
                        "If the change is meant: cp network-service/%s network-service/%s, and tell who uses the API",
                        seen, AGREED)
                .isEqualTo(published);
    }

    @Test
    void it_is_after_the_dutch_design_rules() {
        JsonNode api = stage.get(Stage.VISITOR, "/v1/openapi.json").body();

        assertThat(api.get("openapi").asString()).startsWith("3.0.");
        assertThat(api.at("/info/contact/email").asString()).contains("@");
        api.get("paths")
                .propertyNames()
                .forEach(path -> assertThat(path)
                        .as("kebab-case, without a slash at the end; what programs keep as a file is called one")
                        .matches("/v1(/([a-z-]+|\\{[a-zA-Z]+}))+(\\.ics)?"));
    }
}
