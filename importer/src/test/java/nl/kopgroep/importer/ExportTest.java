package nl.kopgroep.importer;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportTest {

    @Test
    void two_records_of_one_name_from_two_sources_are_said_and_not_written_over_each_other() {
        assertThatThrownBy(() -> Export.requireDistinct(Table.ITEMS, records("a", "b", "b")))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("In items heten er twee 'b'");
        assertThatCode(() -> Export.requireDistinct(Table.ITEMS, records("a", "b", "c")))
                .doesNotThrowAnyException();
    }

    private static List<JsonNode> records(String... ids) {
        return Stream.of(ids)
                .map(id -> Api.JSON.readTree("{\"externalId\":\"" + id + "\"}"))
                .toList();
    }
}
