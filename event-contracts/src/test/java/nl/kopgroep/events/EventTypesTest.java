package nl.kopgroep.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void a_name_is_the_aggregate_and_what_happened_to_it() {
        assertThat(EventTypes.nameOf(MembershipEvent.Admitted.class)).isEqualTo("nl.kopgroep.membership.admitted");
        assertThat(EventTypes.nameOf(HandoverEvent.FreezeCalledOff.class))
                .isEqualTo("nl.kopgroep.handover.freeze-called-off");
        assertThat(EventTypes.nameOf(Heartbeat.class)).isEqualTo("nl.kopgroep.heartbeat");
    }

    @Test
    void no_two_events_share_a_name() {
        List<String> names = EventTypes.all().stream().map(EventTypes::nameOf).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @Test
    void a_name_that_is_newer_than_this_reader_is_no_error() {
        assertThat(EventTypes.withName("nl.kopgroep.network.merged")).isEmpty();
    }

    @Test
    void every_event_has_a_topic_and_only_people_travel_with_names() {
        for (Class<? extends Event> type : EventTypes.all()) {
            Topic topic = Topic.of(Example.of(type));
            assertThat(topic == Topic.PEOPLE)
                    .as(EventTypes.nameOf(type))
                    .isEqualTo(PersonEvent.class.isAssignableFrom(type));
        }
    }

    @Test
    void what_is_restated_is_told_to_nobody() {
        for (Class<? extends Event> type : EventTypes.all()) {
            if (type.getSimpleName().equals("Restated")) {
                assertThat(Example.of(type).quiet()).as(EventTypes.nameOf(type)).isTrue();
            }
        }
    }

    @Test
    void the_asyncapi_document_names_every_event_on_its_own_topic() throws IOException {
        String document = Files.readString(Path.of("../docs/events/asyncapi.yaml"));
        Set<String> missing = new HashSet<>();
        for (Class<? extends Event> type : EventTypes.all()) {
            String name = EventTypes.nameOf(type);
            String newest = name + "/v" + Contracts.of(type).getLast().number() + ".schema.json";
            if (!document.contains("title: " + name + "\n") || !document.contains(newest)) {
                missing.add(newest);
            }
        }
        assertThat(missing)
                .as("events that docs/events/asyncapi.yaml doesn't name, or not by their newest schema")
                .isEmpty();
    }
}
