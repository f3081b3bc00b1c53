package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.kopgroep.notification.contacts.ContactToken;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.UpdateKind;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.colour.Colour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One mail of every kind. Each is also left in target/mails/every, of which docs/pictures/mail has the pictures. */
class EveryLetterTest {

    private static final UUID FUNDING = UUID.fromString("01937a00-0000-7000-8000-0000000000f1");
    private static final Colour BLUE = Colour.of("#14507a").orElseThrow();
    private static final Colour RASPBERRY = Colour.of("#b3245b").orElseThrow();
    private static final Network NETWORK = new Network(
            UUID.randomUUID(), "kopgroep", "Kopgroep", "Zorgpact", "k.example", "k.k.example", BLUE, RASPBERRY);

    /** All that any kind says of what happened. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("from", "Zorgpact"),
            Map.entry("to", "Actieleernetwerk"),
            Map.entry(
                    "whatChangesNl", "Voor jou verandert er niets. Vragen stel je voortaan aan het Actieleernetwerk."),
            Map.entry("whatChangesEn", "Nothing changes for you. Ask the Actieleernetwerk from now on."),
            Map.entry("freezeAt", "2026-12-01T09:00:00Z"),
            Map.entry("expectedEnd", "2026-12-01T10:00:00Z"),
            Map.entry("reason", "We nemen pas in januari weer nieuwe leden aan."),
            Map.entry("title", "Verduurzamen met de regio"),
            Map.entry("startsAt", "2026-12-08T13:00:00Z"),
            Map.entry("endsAt", "2026-12-08T16:00:00Z"),
            Map.entry("place", "Utrecht"),
            Map.entry("host", "meldingen.extra-strong.example"),
            Map.entry("because", "failing"),
            Map.entry("at", "2026-11-20T14:05:00Z"),
            Map.entry("person", "Noor Voorbeeld"));

    /** Which side of a handover it is for. */
    private static final Map<String, String> SIDE =
            Map.of("side", UUID.randomUUID().toString(), "sideName", "Actieleernetwerk");

    private final LetterWriter writer = new LetterWriter("http://localhost:8400");
    private final ContactLetters contacts = new ContactLetters("http://localhost:8400");

    @ParameterizedTest
    @EnumSource
    void every_kind_of_update_has_a_mail_that_says_what_why_and_who_runs_the_network(UpdateKind kind)
            throws IOException {
        boolean personal = kind.mustArrive() || kind.isOwn() || kind == UpdateKind.ADDRESS_UNREACHABLE;
        for (Language language : Language.values()) {
            Letter letter = writer.write(
                    personal ? "notice" : "direct",
                    List.of(entry(kind)),
                    NETWORK,
                    Map.of(FUNDING, new Label("Financiering", "Funding")),
                    personal ? null : UnsubscribeToken.random(),
                    language);

            show(kind.id() + "-" + language.code(), letter);
            whole(letter);
            assertThat(letter.because()).startsWith(language.say("Je krijgt deze mail ", "You get this mail "));
            assertThat(letter.closing())
                    .contains(kind == UpdateKind.HANDOVER_COMPLETED ? "Actieleernetwerk" : "Zorgpact");
        }
    }

    @Test
    void so_have_the_questions_to_an_address_that_somebody_filled_in() throws IOException {
        for (Language language : Language.values()) {
            Letter confirm = contacts.confirm(new ContactToken("abc"), NETWORK, language);
            Letter known = contacts.known(NETWORK, language);
            show("contact-confirm-" + language.code(), confirm);
            show("contact-known-" + language.code(), known);
            Stream.of(confirm, known).forEach(EveryLetterTest::whole);
        }
    }

    private static void whole(Letter letter) {
        String text = TextForm.of(letter);
        assertThat(text)
                .doesNotContain("null")
                .doesNotContain("  ")
                .doesNotContain(" .")
                .doesNotContain("..");
        assertThat(letter.subject()).isNotBlank();
        assertThat(letter.pieces()).singleElement().satisfies(piece -> {
            assertThat(piece.title()).isNotBlank();
            assertThat(piece.action()).isNotBlank();
        });
        assertThat(HtmlForm.of(letter)).contains("background:" + BLUE).doesNotContainPattern("<p[^>]*></p>");
        assertThat(text).doesNotStartWith("\n");
    }

    private static Entry entry(UpdateKind kind) {
        return new Entry(
                UUID.randomUUID(),
                UUID.randomUUID(),
                kind,
                NETWORK.id(),
                NETWORK.name(),
                NETWORK.slug(),
                kind.aboutItem() ? UUID.randomUUID() : null,
                kind.aboutItem() ? "Hoe vraag je de gemeente om een bijdrage?" : null,
                kind == UpdateKind.ANSWER_GIVEN ? "question" : "tip",
                "nl",
                "Extra Strong",
                facts(kind),
                kind.aboutItem() ? List.of(FUNDING) : List.of(),
                List.of(),
                Instant.parse("2026-11-20T14:05:00Z"),
                null,
                1);
    }

    private static Map<String, String> facts(UpdateKind kind) {
        Map<String, String> facts = new HashMap<>(FACTS);
        switch (kind) {
            case HANDOVER_OFFERED, HANDOVER_ACCEPTED, HANDOVER_DECLINED, HANDOVER_WITHDRAWN, HANDOVER_EXPIRED ->
                facts.putAll(SIDE);
            default -> {
                // For nobody's side.
            }
        }
        return facts;
    }

    private static void show(String name, Letter letter) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "mails", "every"));
        Files.writeString(folder.resolve(name + ".html"), HtmlForm.of(letter));
        Files.writeString(folder.resolve(name + ".txt"), TextForm.of(letter));
    }
}
