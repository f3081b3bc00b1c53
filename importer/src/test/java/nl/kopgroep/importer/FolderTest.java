package nl.kopgroep.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    private static final String TIP = """
            ---
            title: "Begin op tijd"
            kind: tip
            themes: [governance]
            audience: public
            language: nl
            organisation: extra-strong
            author: p1
            ---

            Wacht niet tot de subsidie stopt.
            """;

    private static final String QUESTION =
            TIP.replace("kind: tip", "kind: question").replace("Begin op tijd", "Hoe begin je op tijd?");

    private static final String ANSWER = """
            ---
            question: vraag
            organisation: extra-strong
            author: p1
            givenAt: "2018-10-02T12:00:00Z"
            ---

            Zo doen wij dat.
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void aSmallNetwork() throws IOException {
        write("network.yml", "network: kopgroep\nsource: zorgpact\n");
        write("organisations.csv", """
                id,name,kind,region,partners
                extra-strong,Extra Strong,collaboration,,Strong;ROC
                mondriaan,ROC Mondriaan,school,Haaglanden,
                """);
        write("people.csv", """
                id,name,email,language,organisation,role,whom_to_ask
                p1,Vertegenwoordiger,v@extra-strong.example,nl,extra-strong,representative,true
                """);
        write("themes.csv", """
                id,broader,label_nl
                governance,verduurzaming,Governance
                verduurzaming,,Verduurzaming
                """);
        write("knowledge/tip.md", TIP);
    }

    @Test
    void a_good_folder_has_no_mistakes_and_a_broader_theme_goes_in_first() {
        Folder read = Folder.read(folder);
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.rows().get(Table.THEMES)).extracting(Row::id).containsExactly("verduurzaming", "governance");
        assertThat(read.rows()
                        .getOrDefault(Table.ORGANISATIONS, List.of())
                        .getFirst()
                        .toRecord(Table.ORGANISATIONS, "zorgpact"))
                .containsEntry("partners", List.of("Strong", "ROC"))
                .containsEntry("source", "zorgpact");
    }

    @Test
    void a_mistake_names_file_line_and_column() throws IOException {
        write("organisations.csv", """
                id,name,kind,region
                extra-strong,"Extra
                Strong",collaboration,
                mondriaan,ROC Mondriaan,skool,
                """);
        assertThat(Folder.read(folder).mistakes())
                .contains(new Mistake(
                        "organisations.csv",
                        4,
                        "kind",
                        "'skool' kan niet; kies uit care-institution, collaboration, company, municipality, other,"
                                + " programme, school"));
    }

    @Test
    void a_reference_to_what_is_not_there_is_a_mistake() throws IOException {
        write("memberships.csv", "id,organisation,since,presentation\nm1,nergens,2017-09-13,\n");
        assertThat(Folder.read(folder).mistakes())
                .containsExactly(
                        new Mistake("memberships.csv", 2, "organisation", "'nergens' staat niet in organisations"));
    }

    @Test
    void the_platforms_own_id_may_name_an_author_who_is_not_in_the_folder() throws IOException {
        write("knowledge/tip.md", TIP.replace("author: p1", "author: 01937a00-0000-7000-8000-0000000000b2"));
        assertThat(Folder.read(folder).mistakes()).isEmpty();
        write("knowledge/tip.md", TIP.replace("author: p1", "author: p2"));
        assertThat(Folder.read(folder).mistakes()).extracting(Mistake::column).containsExactly("author");
    }

    @Test
    void a_semicolon_in_a_name_is_no_end_of_the_name() {
        List<String> partners = List.of("Zorg; welzijn en meer", "ROC");
        assertThat(Column.list(partners)).isEqualTo("Zorg\\; welzijn en meer;ROC");
        assertThat(Column.items(Column.list(partners))).isEqualTo(partners);
    }

    @Test
    void a_title_that_looks_like_a_number_or_a_truth_stays_as_it_was_typed() throws IOException {
        Files.createDirectories(folder.resolve("other/knowledge"));
        for (String title : List.of("007", "1e3", "2018-10-02", "true", "null", "~", "#1: nu", "0x1F", "1_000")) {
            FrontMatter.write(folder.resolve("other"), Table.ITEMS, Map.of("id", "t", "title", title), "Tekst");
            assertThat(FrontMatter.read(folder.resolve("other"), Table.ITEMS, new java.util.ArrayList<>())
                            .getFirst()
                            .value("title"))
                    .isEqualTo(title);
        }
    }

    @Test
    void all_mistakes_are_told_at_once() throws IOException {
        write("people.csv", """
                id,name,email,language,organisation,role,whom_to_ask
                p1,,geen-adres,fr,extra-strong,baas,misschien
                """);
        assertThat(Folder.read(folder).mistakes())
                .extracting(Mistake::column)
                .containsExactlyInAnyOrder("name", "email", "language", "role", "whom_to_ask");
    }

    @Test
    void an_unknown_column_a_double_id_and_a_circle_of_themes_are_mistakes() throws IOException {
        write("organisations.csv", """
                id,name,kind,kleur
                extra-strong,Extra Strong,collaboration,rood
                extra-strong,Nog een,school,blauw
                """);
        write("themes.csv", "id,broader,label_nl\na,b,A\nb,a,B\ngovernance,,Governance\n");
        assertThat(Folder.read(folder).mistakes())
                .extracting(Mistake::column)
                .containsExactlyInAnyOrder("kleur", "id", "broader", "broader");
    }

    @Test
    void a_field_too_many_is_a_mistake_and_not_a_shift() throws IOException {
        write("memberships.csv", "id,organisation,since,presentation\nm1,extra-strong,2017-09-13,x,y\n");
        assertThat(Folder.read(folder).mistakes()).hasSize(1);
    }

    @Test
    void a_spreadsheets_byte_order_mark_is_no_part_of_the_first_column() throws IOException {
        write("memberships.csv", "\uFEFFid,organisation,since,presentation\nm1,extra-strong,2017-09-13,\n");
        assertThat(Folder.read(folder).mistakes()).isEmpty();
    }

    @Test
    void knowledge_without_a_head_or_without_a_text_is_a_mistake() throws IOException {
        write("knowledge/leeg.md", "---\ntitle: Leeg\n---\n");
        write("knowledge/kaal.md", "Zomaar tekst");
        assertThat(Folder.read(folder).mistakes())
                .extracting(Mistake::file)
                .contains("knowledge/leeg.md", "knowledge/kaal.md");
    }

    @Test
    void what_is_written_reads_back_the_same() throws IOException {
        Row tip =
                Folder.read(folder).rows().getOrDefault(Table.ITEMS, List.of()).getFirst();
        Path other = folder.resolve("other");
        Files.createDirectories(other.resolve("knowledge"));
        Map<String, String> values = tip.values();
        FrontMatter.write(other, Table.ITEMS, values, tip.text());
        FrontMatter.writeSettings(other, Map.of("network", "kopgroep", "source", "zorgpact"));
        Row again = FrontMatter.read(other, Table.ITEMS, new java.util.ArrayList<>())
                .getFirst();
        assertThat(again.values()).isEqualTo(values);
        assertThat(again.text()).isEqualTo(tip.text());
    }

    @Test
    void a_folder_with_mistakes_stops_the_command_before_it_calls_anybody() throws IOException {
        write("people.csv", "id,name\np1,\n");
        var out = new java.io.ByteArrayOutputStream();
        int code = Main.run(
                new String[] {"import", folder.toString(), "--url", "http://localhost:1"},
                new java.io.PrintStream(out),
                new java.io.PrintStream(out));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8))
                .contains("Er is niets veranderd", "people.csv:2 name: vul 'name' in");
    }

    @Test
    void a_term_of_notice_needs_the_decision_that_it_rests_on() throws IOException {
        write("network.yml", "network: kopgroep\nsource: zorgpact\nnoticeDays: nul\n");
        assertThat(Folder.read(folder).mistakes())
                .extracting(Mistake::file)
                .containsExactly("network.yml", "network.yml");
        write(
                "network.yml",
                "network: kopgroep\nsource: zorgpact\nnoticeDays: 0\nnoticeDecision: Besloten in oktober\n");
        assertThat(Folder.read(folder).mistakes()).isEmpty();
    }

    @Test
    void a_colour_that_yaml_reads_as_a_remark_is_a_mistake_that_says_what_to_do() throws IOException {
        write("network.yml", "network: kopgroep\nsource: zorgpact\ncolour: #14507a\n");
        assertThat(Folder.read(folder).mistakes())
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.advice()).contains("tussen aanhalingstekens"));
        write("network.yml", "network: kopgroep\nsource: zorgpact\ncolour: \"#14507a\"\n");
        assertThat(Folder.read(folder).mistakes()).isEmpty();
        assertThat(Folder.read(folder).settings()).containsEntry("colour", "#14507a");
    }

    @Test
    void a_colour_is_written_so_that_it_reads_back() throws IOException {
        FrontMatter.writeSettings(folder, Map.of("network", "kopgroep", "source", "zorgpact", "colour", "#14507a"));
        assertThat(Folder.read(folder).settings()).containsEntry("colour", "#14507a");
    }

    @Test
    void answers_are_files_beside_the_questions_and_read_back_as_they_were_written() throws IOException {
        write("knowledge/vraag.md", QUESTION);
        write("answers/antwoord.md", ANSWER);
        Folder read = Folder.read(folder);
        assertThat(read.mistakes()).isEmpty();
        Row answer = read.rows().getOrDefault(Table.ANSWERS, List.of()).getFirst();
        assertThat(answer.toRecord(Table.ANSWERS, "zorgpact"))
                .containsEntry("externalId", "antwoord")
                .containsEntry("question", "vraag")
                .containsEntry("givenAt", "2018-10-02T12:00:00Z")
                .containsEntry("text", "Zo doen wij dat.");
        Path other = folder.resolve("other");
        FrontMatter.write(other, Table.ANSWERS, answer.values(), answer.text());
        Row again = FrontMatter.read(other, Table.ANSWERS, new java.util.ArrayList<>())
                .getFirst();
        assertThat(again.values()).isEqualTo(answer.values());
        assertThat(again.text()).isEqualTo(answer.text());
    }

    @Test
    void an_answer_to_what_is_no_published_question_is_a_mistake() throws IOException {
        for (String question : List.of("nergens", "tip", "concept")) {
            write("knowledge/concept.md", QUESTION.replace("kind: question", "kind: question\nstatus: draft"));
            write("answers/antwoord.md", ANSWER.replace("question: vraag", "question: " + question));
            assertThat(Folder.read(folder).mistakes())
                    .as(question)
                    .extracting(Mistake::file, Mistake::column)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple("answers/antwoord.md", "question"));
        }
        write("answers/antwoord.md", "---\nquestion: 01937a00-0000-7000-8000-0000000000b2\n---\n\nTekst");
        assertThat(Folder.read(folder).mistakes())
                .extracting(Mistake::column)
                .containsExactlyInAnyOrder("organisation", "author", "givenAt");
    }

    private void write(String file, String text) throws IOException {
        Path target = folder.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, text);
    }
}
