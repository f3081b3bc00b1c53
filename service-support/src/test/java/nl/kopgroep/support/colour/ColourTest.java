package nl.kopgroep.support.colour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {

    private static final List<Colour> GROUNDS = List.of(colour("#f3f0e8"), Colour.WHITE, colour("#101a1a"));

    @Test
    void contrast_is_what_wcag_says_it_is() {
        assertThat(Colour.BLACK.contrastWith(Colour.WHITE)).isEqualTo(21, within(0.001));
        assertThat(colour("#777777").contrastWith(Colour.WHITE)).isEqualTo(4.48, within(0.005));
        assertThat(Colour.WHITE.contrastWith(colour("#767676"))).isEqualTo(4.54, within(0.005));
        assertThat(colour("#ff0000").contrastWith(Colour.WHITE)).isEqualTo(4.0, within(0.005));
    }

    @Test
    void on_every_colour_there_is_an_ink_that_can_be_read() {
        for (Colour colour : all()) {
            assertThat(colour.contrastWith(colour.ink())).as("%s", colour).isGreaterThanOrEqualTo(Colour.FOR_TEXT);
        }
    }

    @Test
    void every_colour_has_a_shade_that_can_be_read_on_a_light_ground_and_on_a_dark_one() {
        for (Colour ground : GROUNDS) {
            for (Colour colour : all()) {
                assertThat(colour.on(ground, Colour.FOR_TEXT).contrastWith(ground))
                        .as("%s on %s", colour, ground)
                        .isGreaterThanOrEqualTo(Colour.FOR_TEXT);
            }
        }
    }

    @Test
    void a_colour_that_can_be_read_already_stays_what_it_is() {
        assertThat(colour("#14507a").on(Colour.WHITE, Colour.FOR_TEXT)).isEqualTo(colour("#14507a"));
    }

    @Test
    void shades_are_those_that_the_portal_shows_beforehand() {
        assertThat(colour("#14507a").on(colour("#182626"), Colour.FOR_SHAPES)).hasToString("#437394");
        assertThat(colour("#ff9900").on(colour("#f3f0e8"), Colour.FOR_TEXT)).hasToString("#9c5e00");
    }

    @Test
    void a_colour_is_written_as_it_is_read() {
        assertThat(colour("#0B5c0A")).hasToString("#0b5c0a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "red",
                "0b5c56",
                "#0b5",
                "#0b5c56ff",
                "#0b5c5g",
                "#0b5c56;}",
                " #0b5c56",
                "#0b5c56\n",
                "#٠٠٠٠٠٠"
            })
    void what_is_no_colour_is_not_taken_for_one(String written) {
        assertThat(Colour.of(written)).isEmpty();
    }

    private static List<Colour> all() {
        List<Colour> all = new ArrayList<>();
        for (int red = 0; red <= 255; red += 15) {
            for (int green = 0; green <= 255; green += 15) {
                for (int blue = 0; blue <= 255; blue += 15) {
                    all.add(new Colour(red, green, blue));
                }
            }
        }
        return all;
    }

    private static Colour colour(String written) {
        return Colour.of(written).orElseThrow();
    }
}
