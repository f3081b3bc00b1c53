package nl.kopgroep.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network with all that was made in it, out to files and in again. */
@Order(50)
class ExportTest {

    private static final String LEFT_AS_DRAFT = "Nog niet af " + Kopgroep.RUN;

    @TempDir
    Path folder = Path.of("");

    @Test
    void what_is_exported_goes_in_again_without_changing_anything_and_comes_out_the_same() throws IOException {
        Account author = Account.of(Kopgroep.NETWERKZON);
        // Nothing but digits, and some zeros first: a title that a file could take for a number.
        String title = "00" + System.currentTimeMillis();
        String shared = Kopgroep.publish(author, title, Kopgroep.theme("Governance"), "public");
        author.post("content", "/networks/" + Kopgroep.id() + "/items", """
                        {"title":"%s","kind":"tip","text":"x","themes":["%s"],"audience":"network","language":"nl"}""".formatted(
                                LEFT_AS_DRAFT, Kopgroep.theme("Governance")))
                .ok();
        String question = author.post("content", "/networks/" + Kopgroep.id() + "/items", """
                        {"title":"Hoe doen jullie dat? %s","kind":"question","text":"x","themes":[],"audience":"network",
                        "language":"nl"}""".formatted(Kopgroep.RUN))
                .ok()
                .path("id")
                .asString();
        author.post("content", "/items/" + question + "/publication").ok();
        String answer = author.post("content", "/items/" + question + "/answers", "{\"text\":\"Zo **doen** wij dat.\"}")
                .ok()
                .path("id")
                .asString();
        int mails = Mailbox.of(Kopgroep.EXTRA_STRONG).size();

        Platform.Said exported = Platform.listen("export", folder.resolve("a").toString());
        assertThat(exported.status()).as(exported.text()).isZero();
        Platform.Said imported = Platform.listen("import", folder.resolve("a").toString());
        assertThat(imported.status()).as(imported.text()).isZero();
        assertThat(imported.text()).contains("ongewijzigd").doesNotContain("nieuw", "bijgewerkt");
        assertThat(Platform.listen("export", folder.resolve("b").toString()).status())
                .isZero();

        Map<String, String> files = files(folder.resolve("a"));
        assertThat(files(folder.resolve("b"))).isEqualTo(files);
        assertThat(files.get("knowledge/" + shared + ".md")).contains(title);
        assertThat(files.get("answers/" + answer + ".md"))
                .contains("question: \"" + question + "\"", "organisation: \"netwerkzon\"", "Zo **doen** wij dat.");
        assertThat(files.get("answers/eerst-de-basis.md")).contains("question: \"vraag-hoe-schaal-je-op\"");
        assertThat(String.join("", files.values())).doesNotContain(LEFT_AS_DRAFT);
        assertThat(files.get("network.yml")).contains("colour: \"#14507a\"");
        assertThat(exported.text()).contains("concept");
        assertThat(Mailbox.of(Kopgroep.EXTRA_STRONG)).hasSize(mails);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
