package nl.kopgroep.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import nl.kopgroep.notification.world.NotificationTest;
import nl.kopgroep.notification.world.World;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed description is the one that the service gives. */
@NotificationTest
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.json");

    @Autowired
    World world;

    @Test
    void the_committed_description_is_what_the_service_says() throws Exception {
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        String said = json.writeValueAsString(json.readTree(
                        world.send("GET", "/v1/openapi.json", null, null, null).body()))
                + "\n";
        if (Boolean.getBoolean("openapi.write")) {
            Files.writeString(COMMITTED, said);
        }
        assertThat(said)
                .as("openapi.json differs; look at the difference and run with -Dopenapi.write=true")
                .isEqualTo(Files.readString(COMMITTED));
    }
}
