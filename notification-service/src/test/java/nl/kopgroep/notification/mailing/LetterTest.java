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
import java.util.stream.Stream;
import nl.kopgroep.notification.bounces.ConfirmationToken;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.colour.Colour;
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
            UUID.randomUUID(),
            "kopgroep",
            "Kopgroep",
            "Zorgpact",
            "kopgroep.example",
            "kopgroep.kopgroep.example",
            Colour.of("#14507a").orElseThrow(),
            Colour.of("#b3245b").orElseThrow());

    private final LetterWriter writer = new LetterWriter("http://localhost:8400/");

    @Test
    void a_direct_mail_says_what_who_why_and_how_to_stop() throws IOException {
        Letter letter =
                write("direct", Language.NL, item("Zo vroeg Extra Strong de gemeente om een bijdrage", FUNDING));
        String text = TextForm.of(letter);
        assertThat(text)
                .contains("Extra Strong deelde een tip in de Kopgroep.")
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
    void a_digest_is_by_theme_with_the_newest_first_and_each_once() throws IOException {
        Letter letter = write(
                "daily",
                Language.NL,
                item("De oudste", FUNDING, SCALING),
                item(
                        "De middelste, met een titel die zo lang is dat hij op een telefoon over drie regels gaat",
                        SCALING),
                item("De nieuwste", FUNDING));
        assertThat(letter.subject()).isEqualTo("3 nieuwe berichten in de Kopgroep");
        assertThat(outline(letter))
                .containsExactly(
                        "== Financiering",
                        "De nieuwste",
                        "De oudste",
                        "== Opschaling",
                        "De middelste, met een titel die zo lang is dat hij op een telefoon over drie regels gaat");
        assertThat(letter.because())
                .isEqualTo("Je krijgt deze mail elke dag, omdat je Financiering en Opschaling volgt.");
        assertThat(outline(write("weekly", Language.EN, item("Two", SCALING), item("One", FUNDING))))
                .containsExactly("== Funding", "One", "== Scaling up", "Two");
    }

    @Test
    void a_digest_has_what_matters_on_top_and_what_no_theme_is_the_reason_for_at_the_end() throws IOException {
        for (Language language : Language.values()) {
            UUID post = UUID.randomUUID();
            UUID seen = UUID.randomUUID();
            Letter letter = write(
                    language == Language.NL ? "daily" : "weekly",
                    language,
                    entry(UpdateKind.HANDOVER_ANNOUNCED, null, Map.of("from", "Zorgpact", "to", "Actieleernetwerk")),
                    read(about(seen, UpdateKind.ITEM_PUBLISHED, "Meebetalen als lid: zo werkt het", FUNDING)),
                    about(
                            post,
                            UpdateKind.ITEM_PUBLISHED,
                            "Zo vroeg Extra Strong de gemeente om een bijdrage",
                            FUNDING),
                    about(post, UpdateKind.ITEM_CHANGED, "Zo vroeg Extra Strong de gemeente om een bijdrage", FUNDING),
                    about(post, UpdateKind.ITEM_CHANGED, "Zo vroeg Extra Strong de gemeente om een bijdrage", FUNDING),
                    item("Vier voorwaarden voor een netwerk dat blijft", SCALING),
                    entry(UpdateKind.MEMBER_ADMITTED, null, Map.of()));
            assertThat(outline(letter).stream()
                            .filter(line -> line.startsWith("=="))
                            .toList())
                    .isEqualTo(
                            language == Language.NL
                                    ? List.of("== Belangrijk", "== Opschaling", "== Financiering", "== Uit het netwerk")
                                    : List.of("== Important", "== Scaling up", "== Funding", "== From the network"));
            assertThat(outline(letter).get(1))
                    .contains(language.say("wordt overgedragen aan het", "is being handed over to the"));
            show("digest-" + language.code(), letter);
        }
    }

    @Test
    void several_changes_to_one_item_are_one_piece_that_says_how_many() throws IOException {
        UUID post = UUID.randomUUID();
        Entry published = about(post, UpdateKind.ITEM_PUBLISHED, "De bijdrage", FUNDING);
        Entry changed = about(post, UpdateKind.ITEM_CHANGED, "De bijdrage", FUNDING);
        Entry again = about(post, UpdateKind.ITEM_CHANGED, "De bijdrage", FUNDING);
        Letter both = write("daily", Language.NL, published, changed, again, item("Iets anders", FUNDING));
        assertThat(outline(both)).containsExactly("== Financiering", "Iets anders", "De bijdrage");
        assertThat(both.subject()).isEqualTo("2 nieuwe berichten in de Kopgroep");
        assertThat(TextForm.of(both)).contains("Tip van Extra Strong · 2 keer aangepast\nDe bijdrage\n");
        Letter direct = write("direct", Language.NL, published, changed, again);
        assertThat(direct.subject()).isEqualTo("De bijdrage");
        assertThat(direct.opening())
                .isEqualTo("Extra Strong deelde een tip in de Kopgroep. Sindsdien is er 2 keer iets aan veranderd.");
        assertThat(write("direct", Language.EN, changed).opening()).isEqualTo("Extra Strong changed a tip.");
        assertThat(write("direct", Language.EN, changed, again).opening())
                .isEqualTo("Extra Strong changed a tip 2 times.");
        show(
                "direct-nl",
                write("direct", Language.NL, item("Zo vroeg Extra Strong de gemeente om een bijdrage", FUNDING)));
        show("changed-nl", write("direct", Language.NL, changed, again));
    }

    @Test
    void what_was_read_in_the_app_is_marked_and_not_counted() {
        Letter letter = write(
                "daily",
                Language.NL,
                item("Nieuw", FUNDING),
                read(item("Gezien", FUNDING)),
                read(item("Ook gezien", FUNDING)));
        assertThat(letter.subject()).isEqualTo("Nieuw");
        assertThat(TextForm.of(letter))
                .contains("Gezien (Al gelezen)\n")
                .contains("Nieuw\n")
                .doesNotContain("Nieuw (");
        assertThat(HtmlForm.of(letter).split("&#10003; Al gelezen", -1)).hasSize(3);
        assertThat(TextForm.of(write("daily", Language.EN, item("New", FUNDING), read(item("Seen", FUNDING)))))
                .contains("Seen (Already read)");
        assertThat(write("daily", Language.NL, item("Een", FUNDING), item("Twee", FUNDING), read(item("Drie", FUNDING)))
                        .subject())
                .isEqualTo("2 nieuwe berichten in de Kopgroep");
    }

    @Test
    void the_settings_that_a_mail_leads_to_are_those_of_what_caused_it() {
        UUID follow = UUID.randomUUID();
        Entry one = following(item("Een", FUNDING), follow);
        assertThat(write("direct", Language.NL, one).settingsUrl())
                .isEqualTo("http://localhost:8400/instellingen#volgen-" + follow);
        assertThat(write("daily", Language.NL, one, following(item("Twee", SCALING), UUID.randomUUID()))
                        .settingsUrl())
                .isEqualTo("http://localhost:8400/instellingen");
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
                                "freezeAt", "2026-12-10T13:00:00Z",
                                "whatChangesNl", "Je lidmaatschap blijft.\n\nJe hoeft niets te doen.",
                                "whatChangesEn", "Nothing changes."))),
                NETWORK,
                Map.of(),
                null,
                Language.NL);
        assertThat(letter.opening())
                .isEqualTo("Zorgpact draagt het netwerk Kopgroep over aan het Actieleernetwerk."
                        + " Dat begint niet eerder dan donderdag 10 december 2026.");
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
        assertThat(letter.subject()).isEqualTo("The Kopgroep now belongs to the Actieleernetwerk");
        assertThat(letter.closing()).isEqualTo("The network Kopgroep is run by the Actieleernetwerk.");
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
        Network network =
                new Network(UUID.randomUUID(), "kopgroep", nasty, nasty, "kopgroep.example", "k.example", null, null);
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
                null,
                1);
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
                null,
                1);
    }

    private Entry about(UUID item, UpdateKind kind, String title, UUID... followed) {
        Entry entry = entry(kind, title, Map.of(), followed);
        return copy(entry, item, entry.subscriptionIds(), null);
    }

    private static Entry read(Entry entry) {
        return copy(entry, entry.itemId(), entry.subscriptionIds(), Instant.EPOCH);
    }

    private static Entry following(Entry entry, UUID subscription) {
        return copy(entry, entry.itemId(), List.of(subscription), null);
    }

    private static Entry copy(Entry entry, @Nullable UUID item, List<UUID> subscriptions, @Nullable Instant readAt) {
        return new Entry(
                entry.updateId(),
                entry.personId(),
                entry.kind(),
                entry.networkId(),
                entry.networkName(),
                entry.networkSlug(),
                item,
                entry.itemTitle(),
                entry.itemKind(),
                entry.itemLanguage(),
                entry.organisationName(),
                entry.facts(),
                entry.followed(),
                subscriptions,
                entry.toldAt(),
                readAt,
                entry.changes());
    }

    /** Headings and titles in their order. */
    private static List<String> outline(Letter letter) {
        return letter.sections().stream()
                .flatMap(section -> Stream.concat(
                        Stream.of("== " + section.heading()),
                        section.pieces().stream().map(Letter.Piece::title)))
                .toList();
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
                null,
                1);
    }

    private static void show(String name, Letter letter) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mails"));
        Files.writeString(folder.resolve(name + ".html"), HtmlForm.of(letter));
        Files.writeString(folder.resolve(name + ".txt"), TextForm.of(letter));
    }
}
