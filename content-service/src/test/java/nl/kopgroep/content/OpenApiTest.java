package nl.kopgroep.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.kopgroep.content.support.Api;
import nl.kopgroep.content.support.ContentTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is the one that the service gives. */
@ContentTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.json");

    @Autowired
    Api api;

    @Test
    void the_committed_description_is_what_the_service_says() throws Exception {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        String said =
                json.writeValueAsString(api.visitor().get("/v1/openapi.json").body()) + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, said);
        }
        assertThat(said)
                .as("openapi.json differs; look at the difference and run with -Dopenapi.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
