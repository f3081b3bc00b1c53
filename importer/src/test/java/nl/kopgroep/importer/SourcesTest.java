package nl.kopgroep.importer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTest {

    private final Sources sources = new Sources();

    @Test
    void what_came_from_elsewhere_names_the_folder_however_much_was_made_here_since() {
        count("kopgroep", 9);
        count("zorgpact", 2);
        assertThat(sources.main()).isEqualTo("zorgpact");
        assertThat(sources.others()).isEmpty();
    }

    @Test
    void a_network_that_was_made_here_is_the_platforms_own() {
        count("kopgroep", 1);
        assertThat(sources.main()).isEqualTo("kopgroep");
    }

    @Test
    void a_second_source_is_said_and_not_passed_over() {
        count("zorgpact", 5);
        count("andere-regio", 2);
        assertThat(sources.main()).isEqualTo("zorgpact");
        assertThat(sources.others()).containsOnlyKeys("andere-regio").containsEntry("andere-regio", 2);
    }

    private void count(String source, int times) {
        for (int i = 0; i < times; i++) {
            sources.count(Api.JSON.readTree("{\"source\":\"" + source + "\"}"));
        }
    }
}
