package nl.kopgroep.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReferencesTest {

    private static final String EXTRA_STRONG = "01937a00-0000-7000-8000-0000000000a1";
    private static final String MONDRIAAN = "01937a00-0000-7000-8000-0000000000a2";
    private static final String PERSON = "01937a00-0000-7000-8000-0000000000b1";
    private static final String WHO_LEFT = "01937a00-0000-7000-8000-0000000000b2";

    private final References references = new References();

    @BeforeEach
    void aFolderWithOnePersonForTwoOrganisations() {
        note(Table.ORGANISATIONS, "{'externalId':'extra-strong','id':'" + EXTRA_STRONG + "'}");
        note(Table.ORGANISATIONS, "{'externalId':'mondriaan','id':'" + MONDRIAAN + "'}");
        note(Table.PEOPLE, "{'externalId':'p1','personId':'" + PERSON + "','organisation':'extra-strong'}");
        note(Table.PEOPLE, "{'externalId':'p2','personId':'" + PERSON + "','organisation':'mondriaan'}");
    }

    @Test
    void knowledge_made_on_the_platform_names_the_rows_of_the_folder() {
        assertThat(resolved(MONDRIAAN, PERSON))
                .containsEntry("organisation", "mondriaan")
                .containsEntry("author", "p2");
        assertThat(resolved(EXTRA_STRONG, PERSON)).containsEntry("author", "p1");
    }

    @Test
    void who_wrote_and_left_since_keeps_the_platforms_id_and_no_name() {
        assertThat(resolved(EXTRA_STRONG, WHO_LEFT))
                .containsEntry("organisation", "extra-strong")
                .containsEntry("author", WHO_LEFT);
    }

    private Map<String, String> resolved(String organisation, String author) {
        Map<String, String> row = new HashMap<>();
        references.resolve(
                Api.JSON.readTree("{'organisationId':'%s','authorId':'%s'}"
                        .formatted(organisation, author)
                        .replace('\'', '"')),
                row);
        return row;
    }

    private void note(Table table, String record) {
        references.note(table, Api.JSON.readTree(record.replace('\'', '"')));
    }
}
