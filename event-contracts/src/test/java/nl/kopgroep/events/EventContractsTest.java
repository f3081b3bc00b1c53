package nl.kopgroep.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Keeps record, schema and sample of every event together, over all versions there have been. After a
 * record has grown, run this once with {@code -Dkopgroep.contracts.grow=true}: it adds the next version.
 */
class EventContractsTest {

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @BeforeAll
    static void grow() {
        if (Boolean.getBoolean("kopgroep.contracts.grow")) {
            types().filter(type -> !schemaOnFileFits(type)).forEach(Contracts::grow);
        }
    }

    static Stream<Class<? extends Event>> types() {
        return EventTypes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void the_newest_schema_says_what_the_record_says(Class<? extends Event> type) {
        assertThat(schemaOnFileFits(type))
                .as("the newest schema of %s; grow it with -Dkopgroep.contracts.grow=true", EventTypes.nameOf(type))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("types")
    void todays_reader_reads_every_sample_there_has_been(Class<? extends Event> type) {
        List<Contracts.Version> versions = Contracts.of(type);
        Schema newest = schema(versions.getLast().schema());
        for (Contracts.Version version : versions) {
            assertThat(newest.validate(version.sample().toString(), InputFormat.JSON))
                    .as("sample %s of %s under today's schema", version.number(), EventTypes.nameOf(type))
                    .isEmpty();
            Event read = Contracts.JSON.treeToValue(version.sample(), type);
            JsonNode written = Contracts.tree(read);
            assertThat(fieldsOf(written))
                    .as("what sample %s of %s says, read and written again", version.number(), EventTypes.nameOf(type))
                    .containsAll(fieldsOf(version.sample()));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_reader_of_any_older_version_reads_the_newest_sample(Class<? extends Event> type) {
        List<Contracts.Version> versions = Contracts.of(type);
        for (Contracts.Version version : versions) {
            assertThat(schema(version.schema())
                            .validate(versions.getLast().sample().toString(), InputFormat.JSON))
                    .as("the newest sample of %s for a reader of version %s", EventTypes.nameOf(type), version.number())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_sample_leaves_nothing_out(Class<? extends Event> type) {
        assertThat(Contracts.asMap(Contracts.of(type).getLast().sample()))
                .isEqualTo(Contracts.asMap(Contracts.tree(Example.of(type))));
    }

    @Test
    void nothing_is_promised_that_no_record_keeps() {
        assertThat(Contracts.namesOnFile())
                .containsExactlyElementsOf(
                        types().map(EventTypes::nameOf).sorted().toList());
    }

    @Test
    void a_field_that_became_required_is_noticed_because_an_old_sample_lacks_it() {
        JsonNode schema = Contracts.tree(RecordSchema.of(Heartbeat.class));
        assertThat(schema(schema).validate("{\"id\":\"01937a00-0000-7000-8000-00000000000a\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static boolean schemaOnFileFits(Class<? extends Event> type) {
        List<Contracts.Version> versions = Contracts.of(type);
        return !versions.isEmpty()
                && Contracts.asMap(versions.getLast().schema())
                        .equals(Contracts.asMap(Contracts.tree(RecordSchema.of(type))));
    }

    private static List<String> fieldsOf(JsonNode node) {
        return node.propertyStream()
                .flatMap(entry -> Stream.concat(
                        Stream.of(entry.getKey()),
                        fieldsOf(entry.getValue()).stream().map(below -> entry.getKey() + "." + below)))
                .toList();
    }

    private static Schema schema(JsonNode node) {
        return SCHEMAS.getSchema(node.toString(), InputFormat.JSON);
    }
}
