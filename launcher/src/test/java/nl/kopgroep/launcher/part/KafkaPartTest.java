package nl.kopgroep.launcher.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KafkaPartTest {

    @Test
    void no_clusters_name_looks_like_an_option_to_the_tool_that_formats_its_storage() {
        assertThat(Stream.generate(KafkaPart::clusterId).limit(2000)).noneMatch(id -> id.startsWith("-"));
    }
}
