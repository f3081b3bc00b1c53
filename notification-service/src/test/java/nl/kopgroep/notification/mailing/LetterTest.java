package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kopgroep.notification.bounces.ConfirmationToken;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a reader sees. Each letter is also left in target/mails, to be looked at. */
class LetterTest {

    private static final UUID FUNDING = UUID.randomUUID();
    private static final UUID SCALING = UUID.randomUUID();
    private static final Map<UUID, Label> LABELS =
            Map.of(FUNDING, new Label("Financiering", "Funding"), SCALING, new Label("Opschaling", "Scaling up"));
    private static final Network NETWORK = new Network(
            UUID.randomUUID(), "kopgroep", "Kopgroep", "Zorgpact", "kopgroep.example", "kopgroep.kopgroep.example");

    private final LetterWriter writer = new LetterWriter("http://localhost:8400/");

    @Test
    void a_direct_mail_says_what_who_why_and_how_to_stop() throws IOException {
        Letter letter =
                write("direct", Language.NL, item("Zo vroeg Extra Strong de gemeente om een bijdrage", FUNDING));
        String text = TextForm.of(letter);
        assertThat(text)
                .contains("Extra Strong deelde een tip in Kopgroep.")
                .contains("Lees verder: http://localhost:8400/p/")
                .contains("Je krijgt deze mail omdat je Financiering volgt.")
                .contains("Geen mails meer over dit thema: http://localhost:8400/afmelden/")
                .contains("Het netwerk Kopgroep wordt beheerd door Zorgpact.");
        show("direct-nl", letter);
    }

    @Test
    void both_forms_say_the_same() {
        Letter letter = write("direct", Language.EN, item("Ask & you <shall> receive", FUNDING, SCALING));
        String html = HtmlForm.of(letter);
        String words = html.replaceAll("(?s)<style>.*?</style>|<title>.*?</title>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#39;", "'")
                .replaceAll("\\s+", " ");
        for (String said : List.of(
                letter.opening(),
                letter.pieces().getFirst().title(),
                letter.because(),
                letter.stopWords(),
                letter.closing())) {
            assertThat(words).contains(said);
            assertThat(TextForm.of(letter)).contains(said);
        }
        assertThat(words).contains("because you follow Funding and Scaling up");
    }

    @Test
    void nothing_that_people_typed_becomes_markup() {
        Letter letter = write("direct", Language.NL, item("<img src=x onerror=alert(1)> \" onmouseover=\"x", FUNDING));
        assertThat(HtmlForm.of(letter)).doesNotContain("<img").doesNotContain("\" onmouseover");
    }

    @Test
    void a_title_of_many_lines_is_one_line_of_bounded_length() {
        Letter letter = write("direct", Language.NL, item("a\r\nb\u2028c\u202Ed " + "😀".repeat(300), FUNDING));
        assertThat(letter.subject()).startsWith("a b cd 😀").endsWith("…");
        assertThat(letter.subject().codePointCount(0, letter.subject().length()))
                .isEqualTo(200);
    }

    @Test
    void a_digest_tells_the_newest_first_and_each_once() throws IOException {
        Letter letter = write(
                "daily",
                Language.NL,
                item("De oudste", FUNDING),
                item(
                        "De middelste, met een titel die zo lang is dat hij op een telefoon over drie regels gaat",
                        SCALING),
                item("De nieuwste", FUNDING));
        assertThat(letter.subject()).isEqualTo("3 nieuwe berichten in Kopgroep");
        assertThat(letter.pieces().stream().map(Letter.Piece::title))
                .startsWith("De nieuwste")
                .endsWith("De oudste");
        assertThat(letter.because())
                .isEqualTo("Je krijgt deze mail elke dag, omdat je Financiering en Opschaling volgt.");
        show("digest-nl", letter);
        show("digest-en", write("weekly", Language.EN, item("One", FUNDING), item("Two", SCALING)));
    }

    @Test
    void a_notice_of_a_handover_says_what_changes_and_has_no_way_to_switch_it_off() throws IOException {
        Letter letter = writer.write(
                "notice",
                List.of(entry(
                        UpdateKind.HANDOVER_ANNOUNCED,
                        null,
                        Map.of(
                                "from", "Zorgpact",
                                "to", "Actieleernetwerk",
                                "whatChangesNl", "Je lidmaatschap blijft.\n\nJe hoeft niets te doen.",
                                "whatChangesEn", "Nothing changes."))),
                NETWORK,
                Map.of(),
                null,
                Language.NL);
        assertThat(letter.opening()).contains("Zorgpact draagt het netwerk Kopgroep over aan Actieleernetwerk.");
        assertThat(letter.pieces().getFirst().paragraphs())
                .containsExactly("Je lidmaatschap blijft.", "Je hoeft niets te doen.");
        assertThat(HtmlForm.of(letter)).doesNotContain("afmelden");
        show("handover-nl", letter);
    }

    @Test
    void when_a_handover_is_done_the_new_steward_runs_the_network() throws IOException {
        Letter letter = writer.write(
                "notice",
                List.of(entry(
                        UpdateKind.HANDOVER_COMPLETED, null, Map.of("from", "Zorgpact", "to", "Actieleernetwerk"))),
                NETWORK,
                Map.of(),
                null,
                Language.EN);
        assertThat(letter.subject()).isEqualTo("Kopgroep now belongs to Actieleernetwerk");
        assertThat(letter.closing()).isEqualTo("The network Kopgroep is run by Actieleernetwerk.");
        show("completed-en", letter);
    }

    @Test
    void who_can_help_reads_that_mail_does_not_arrive_and_what_to_do() throws IOException {
        Letter letter = writer.write(
                "notice",
                List.of(entry(UpdateKind.ADDRESS_UNREACHABLE, null, Map.of("person", "Jan <b>de</b> Vries"))),
                NETWORK,
                Map.of(),
                null,
                Language.NL);
        assertThat(letter.subject()).isEqualTo("Mail aan Jan <b>de</b> Vries komt niet aan");
        assertThat(HtmlForm.of(letter)).doesNotContain("<b>").doesNotContain("overdracht");
        show("unreachable-nl", letter);
    }

    @Test
    void a_mail_to_confirm_an_address_has_one_link_and_says_what_it_does() throws IOException {
        Letter letter = writer.confirmation(new ConfirmationToken("abc"), NETWORK, Language.NL);
        assertThat(TextForm.of(letter)).contains("Mail weer aanzetten: http://localhost:8400/mailadres/abc");
        assertThat(HtmlForm.of(letter)).doesNotContain("afmelden");
        show("confirmation-nl", letter);
        show("confirmation-en", writer.confirmation(new ConfirmationToken("abc"), NETWORK, Language.EN));
    }

    @ParameterizedTest
    @EnumSource
    void no_field_that_people_filled_in_becomes_markup_a_link_or_a_line_of_its_own(UpdateKind kind) {
        String nasty =
                "<img src=x onerror=alert(1)>\"'>&lt;script&gt;[klik](http://evil.example)\r\n-- \r\nBcc: x@evil.example";
        Network network = new Network(UUID.randomUUID(), "kopgroep", nasty, nasty, "kopgroep.example", "k.example");
        UUID theme = UUID.randomUUID();
        Entry entry = new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                network.id(),
                nasty,
                "kopgroep",
                kind.aboutItem() ? UUID.randomUUID() : null,
                nasty,
                "tip",
                "nl",
                nasty,
                Map.of("from", nasty, "to", nasty, "whatChangesNl", nasty, "whatChangesEn", nasty, "person", nasty),
                List.of(theme),
                List.of(),
                Instant.EPOCH,
                null);
        for (String frequency : List.of("direct", "daily", "weekly", "notice")) {
            Letter letter = writer.write(
                    frequency,
                    List.of(entry, entry),
                    network,
                    Map.of(theme, new Label(nasty, nasty)),
                    UnsubscribeToken.random(),
                    Language.NL);
            String html = HtmlForm.of(letter);
            assertThat(html).doesNotContain("<img").doesNotContain("<script").doesNotContain("onerror=alert(1)>\"");
            assertThat(Pattern.compile("href=\"([^\"]*)\"")
                            .matcher(html)
                            .results()
                            .map(link -> link.group(1)))
                    .isNotEmpty()
                    .allMatch(link -> link.startsWith("http://localhost:8400/"));
            assertThat(TextForm.of(letter)).doesNotContainPattern("(?m)^Bcc:").containsPattern("(?m)^-- $");
            assertThat(TextForm.of(letter).split("(?m)^-- $", -1)).hasSize(2);
            assertThat(letter.subject()).doesNotContain("\n").doesNotContain("\r");
        }
    }

    private int made;

    private Letter write(String kind, Language language, Entry... entries) {
        return writer.write(kind, List.of(entries), NETWORK, LABELS, UnsubscribeToken.random(), language);
    }

    private Entry item(String title, UUID... followed) {
        return entry(UpdateKind.ITEM_PUBLISHED, title, Map.of(), followed);
    }

    private Entry entry(UpdateKind kind, @Nullable String title, Map<String, String> facts, UUID... followed) {
        return new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                NETWORK.id(),
                NETWORK.name(),
                NETWORK.slug(),
                title == null ? null : UUID.randomUUID(),
                title,
                "tip",
                "nl",
                "Extra Strong",
                facts,
                List.of(followed),
                List.of(),
                Instant.EPOCH.plusSeconds(made++),
                null);
    }

    /** An entry about an item, as it could be in a mail of its own. */
    static Entry about(UUID item) {
        return new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UpdateKind.ITEM_PUBLISHED,
                NETWORK.id(),
                NETWORK.name(),
                NETWORK.slug(),
                item,
                "Hallo",
                "tip",
                "nl",
                "Extra Strong",
                Map.of(),
                List.of(),
                List.of(),
                Instant.EPOCH,
                null);
    }

    private static void show(String name, Letter letter) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(folder.resolve(name + ".html"), HtmlForm.of(letter));
        Files.writeString(folder.resolve(name + ".txt"), TextForm.of(letter));
    }
}
