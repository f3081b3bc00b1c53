package nl.kopgroep.content.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void structure_becomes_html() {
        assertThat(new Markdown("## Tips\n\n1. *Begin* op tijd\n2. Zie [hier](https://kopgroep.nl)").html())
                .contains("<h2>Tips</h2>")
                .contains("<li><em>Begin</em> op tijd</li>")
                .contains("href=\"https://kopgroep.nl\"")
                .contains("rel=\"nofollow noopener noreferrer\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "![volgpixel](https://elders.example/p.gif)",
                "[klik](javascript:alert(1))",
                "[klik](data:text/html;base64,PHNjcmlwdD4=)",
                "<a href=\"https://kopgroep.nl\" onclick=\"alert(1)\">klik</a>",
                "<p style=\"position:fixed\" class=\"x\" id=\"y\">hier</p>",
                "<iframe src=\"https://elders.example\"></iframe>",
                "<svg><g onload=alert(1)></g></svg>",
                "<form action=\"https://elders.example\"><input name=p></form>"
            })
    void what_can_do_harm_is_not_shown(String source) {
        assertThat(new Markdown("Tekst\n\n" + source).html())
                .contains("Tekst")
                .doesNotContainIgnoringCase("<script")
                .doesNotContain("alert(1)\"")
                .doesNotContainIgnoringCase("<img")
                .doesNotContainIgnoringCase("javascript:")
                .doesNotContainIgnoringCase("data:text")
                .doesNotContainIgnoringCase("onclick")
                .doesNotContainIgnoringCase("onload")
                .doesNotContainIgnoringCase("onerror")
                .doesNotContainIgnoringCase("style=")
                .doesNotContainIgnoringCase("<iframe")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("<form")
                .doesNotContainIgnoringCase("<input");
    }

    @Test
    void the_source_is_kept_as_it_was_typed() {
        String typed = "Tekst <script>alert(1)</script>  \nen *meer*";
        assertThat(new Markdown(typed).source()).isEqualTo(typed);
    }

    @Test
    void plain_text_is_the_words_on_one_line() {
        assertThat(new Markdown("# Kop\n\nEen **vet** woord en een [link](https://kopgroep.nl).\n\n- een\n- twee")
                        .plainText())
                .startsWith("Kop Een vet woord en een")
                .contains("link")
                .doesNotContain("\n", "*", "#");
        assertThat(new Markdown("<b onclick=x>Hallo</b> daar").plainText()).isEqualTo("Hallo daar");
        assertThat(new Markdown("<div>\nHallo\n</div>\n\nvan 1 < 2 en > dan").plainText())
                .isEqualTo("Hallo van 1 < 2 en > dan");
    }

    @Test
    void plain_text_has_no_marks_of_lists_quotes_rules_and_links() {
        assertThat(new Markdown("Vooraf:\n\n1. Begin\n2. Ga door\n   - met *zorg*\n\n---\n\n> Zei zij.\n\n"
                                + "Zie [de site](https://kopgroep.nl \"titel\").")
                        .plainText())
                .isEqualTo("Vooraf: Begin Ga door met zorg Zei zij. Zie de site.");
    }
}
