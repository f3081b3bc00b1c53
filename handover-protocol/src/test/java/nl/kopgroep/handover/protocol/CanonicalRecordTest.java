package nl.kopgroep.handover.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CanonicalRecordTest {

    private static final UUID ID = UUID.fromString("0190A000-0000-7000-8000-00000000000A");

    @Test
    void fields_are_sorted_and_nothing_is_left_to_taste() {
        CanonicalRecord written = CanonicalRecord.withId(ID)
                .with("title", "Opschaling")
                .with("by", null)
                .with("since", LocalDate.of(2018, 10, 3))
                .with("members", 42)
                .with("open", true)
                .with("at", Instant.parse("2026-11-21T10:00:00Z"))
                .with("altLabels", List.of("b", "a"))
                .with("labels", Map.of("nl", "Thema", "en", "Theme"))
                .build();

        assertThat(written.json())
                .isEqualTo("{\"altLabels\":[\"b\",\"a\"],\"at\":\"2026-11-21T10:00:00.000000Z\",\"by\":null,"
                        + "\"id\":\"0190a000-0000-7000-8000-00000000000a\","
                        + "\"labels\":{\"en\":\"Theme\",\"nl\":\"Thema\"},\"members\":42,\"open\":true,"
                        + "\"since\":\"2018-10-03\",\"title\":\"Opschaling\"}");
    }

    @Test
    void the_order_in_which_fields_are_given_does_not_matter() {
        assertThat(CanonicalRecord.withId(ID).with("a", 1).with("b", 2).build())
                .isEqualTo(CanonicalRecord.withId(ID).with("b", 2).with("a", 1).build());
    }

    @Test
    void only_what_json_must_escape_is_escaped() {
        assertThat(CanonicalRecord.withId(ID)
                        .with("t", "\"\\/\b\f\n\r\t\u0001\u007f é € 😀")
                        .build()
                        .json())
                .contains("\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007f é € 😀\"");
    }

    @Test
    void members_sort_by_utf16_code_units_as_rfc_8785_says() {
        assertThat(CanonicalJson.write(Map.of("€", 1, "\r", 2, "\ufb33", 3, "1", 4, "😀", 5, "\u0080", 6, "ö", 7)))
                .isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\ufb33\":3}");
    }

    @Test
    void text_keeps_the_form_in_which_it_was_stored() {
        CanonicalRecord composed =
                CanonicalRecord.withId(ID).with("name", "Caf\u00e9").build();
        CanonicalRecord decomposed =
                CanonicalRecord.withId(ID).with("name", "Cafe\u0301").build();

        assertThat(composed.hash()).isNotEqualTo(decomposed.hash());
    }

    @Test
    void nothing_is_the_same_as_only_nothing() {
        assertThat(CanonicalRecord.withId(ID).with("a", null).build().hash())
                .isNotEqualTo(CanonicalRecord.withId(ID).with("a", "").build().hash())
                .isNotEqualTo(
                        CanonicalRecord.withId(ID).with("a", "null").build().hash())
                .isNotEqualTo(CanonicalRecord.withId(ID).build().hash());
    }

    @Test
    void the_hash_is_plain_sha_256_that_anybody_can_make_again() {
        // printf '%s' '{"id":"0190a000-0000-7000-8000-00000000000a"}' | sha256sum
        assertThat(CanonicalRecord.withId(ID).build().hash())
                .isEqualTo("eb059b4c79e27efb0e4058703c3cea80d57cd300386f1c2326fab60087b4c338");
    }

    @Test
    void what_could_be_written_in_two_ways_is_refused() {
        assertThatThrownBy(() -> CanonicalRecord.withId(ID).with("n", 0.1).build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CanonicalRecord.withId(ID)
                        .with("n", new BigDecimal("1.0"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        CanonicalRecord.withId(ID).with("n", Long.MAX_VALUE).build())
                .hasMessageContaining("not exact");
        assertThatThrownBy(() ->
                        CanonicalRecord.withId(ID).with("t", "half \ud83d").build())
                .hasMessageContaining("half a character");
        assertThatThrownBy(() -> CanonicalRecord.withId(ID).with("a", 1).with("a", 2))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> CanonicalRecord.withId(ID).with("id", 1)).hasMessageContaining("twice");
    }

    @Test
    void a_record_shows_its_id_and_nothing_else_in_logs() {
        assertThat(CanonicalRecord.withId(ID)
                        .with("email", "a@b.example")
                        .build()
                        .toString())
                .doesNotContain("a@b.example");
    }
}
