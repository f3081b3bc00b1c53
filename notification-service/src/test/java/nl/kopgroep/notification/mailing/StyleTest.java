package nl.kopgroep.notification.mailing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.kopgroep.notification.bounces.ConfirmationToken;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.wording.Language;
import nl.kopgroep.support.colour.Colour;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In which colours a letter shows, as its style says. */
class StyleTest {

    private static final Colour PURPLE = colour("#5b2a86");
    private static final Colour GREEN = colour("#2b6e2f");

    @Test
    void a_networks_name_and_buttons_stand_on_its_colour() {
        Rules light = light(letter(PURPLE, null));
        assertThat(light.of(".name").get("background")).isEqualTo(PURPLE);
        assertThat(light.of(".button").get("background")).isEqualTo(PURPLE);
        assertThat(light.of(".foot a").get("color")).isEqualTo(PURPLE);
    }

    @Test
    void a_network_that_chose_no_colour_has_the_usual_one() {
        assertThat(light(letter(null, null)).of(".name").get("background")).isEqualTo(Colour.USUAL);
    }

    @Test
    void beside_who_runs_the_network_stands_its_own_colour() {
        String html = letter(PURPLE, GREEN);
        assertThat(html).contains("<p class=\"steward\">Het netwerk Kopgroep wordt beheerd door Zorgpact.");
        assertThat(light(html).of(".foot .steward").get("border-left")).isEqualTo(GREEN);
        assertThat(letter(PURPLE, null)).doesNotContain("<p class=\"steward\">");
    }

    @Test
    void who_has_just_taken_over_does_not_show_in_the_colour_of_the_one_before() {
        Network network = network(PURPLE, GREEN);
        assertThat(Colours.of(network, "Actieleernetwerk").steward()).isNull();
        assertThat(Colours.of(network, "Zorgpact").steward()).isEqualTo(GREEN);
    }

    @Test
    void in_every_colour_everything_can_be_read_in_the_light_and_in_the_dark() {
        for (int red = 0; red <= 255; red += 51) {
            for (int green = 0; green <= 255; green += 51) {
                for (int blue = 0; blue <= 255; blue += 51) {
                    Colour chosen = new Colour(red, green, blue);
                    String html = letter(chosen, chosen);
                    canBeRead(light(html), chosen + " in the light");
                    canBeRead(dark(html), chosen + " in the dark");
                }
            }
        }
    }

    private static void canBeRead(Rules rules, String where) {
        Colour page = rules.get("body", "background");
        Colour card = rules.get(".card", "background");
        for (String on : new String[] {".name", ".button"}) {
            Colour ground = rules.get(on, "background");
            reaches(Colour.FOR_TEXT, rules.get(on, "color"), ground, on + " of " + where);
            reaches(Colour.FOR_SHAPES, ground, card, on + " on the card of " + where);
        }
        for (String text : new String[] {"body", "h1", "h3 a", ".read h3 a", ".part", ".kicker", ".mark"}) {
            reaches(Colour.FOR_TEXT, rules.get(text, "color"), card, text + " of " + where);
        }
        for (String text : new String[] {".foot", ".foot a"}) {
            reaches(Colour.FOR_TEXT, rules.get(text, "color"), page, text + " of " + where);
        }
        Colour steward = rules.of(".foot .steward").getOrDefault("border-left-color", Colour.BLACK);
        reaches(Colour.FOR_SHAPES, steward, page, "steward of " + where);
    }

    private static void reaches(double contrast, Colour one, Colour other, String where) {
        assertThat(one.contrastWith(other)).as(where).isGreaterThanOrEqualTo(contrast);
    }

    private static String letter(@Nullable Colour network, @Nullable Colour steward) {
        return HtmlForm.of(new LetterWriter("http://localhost:8400")
                .confirmation(new ConfirmationToken("abc"), network(network, steward), Language.NL));
    }

    private static Network network(@Nullable Colour colour, @Nullable Colour steward) {
        return new Network(
                UUID.randomUUID(), "kopgroep", "Kopgroep", "Zorgpact", "k.example", "k.k.example", colour, steward);
    }

    /** Selector by selector, the colours that hold. */
    private record Rules(Map<String, Map<String, Colour>> all) {

        Map<String, Colour> of(String selector) {
            return all.getOrDefault(selector, Map.of());
        }

        Colour get(String selector, String property) {
            Colour found = of(selector).get(property);
            assertThat(found).as("%s of %s", property, selector).isNotNull();
            return java.util.Objects.requireNonNull(found);
        }
    }

    private static Rules light(String html) {
        Rules rules = new Rules(new HashMap<>());
        read(rules, style(html).replaceAll("@media[^{]*\\{([^{}]*\\{[^{}]*\\})*\\}", ""));
        return rules;
    }

    /** What holds in the dark is what holds in the light, but where it says otherwise. */
    private static Rules dark(String html) {
        Rules rules = light(html);
        String dark = style(html);
        dark = dark.substring(dark.indexOf("@media (prefers-color-scheme:dark){") + 35);
        read(rules, dark.substring(0, dark.indexOf("}}") + 1));
        return rules;
    }

    private static String style(String html) {
        return html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    }

    private static void read(Rules rules, String css) {
        Pattern.compile("([^{}]+)\\{([^{}]*)\\}").matcher(css).results().forEach(rule -> {
            for (String selector : rule.group(1).split(",")) {
                Map<String, Colour> said = rules.all().computeIfAbsent(selector, _ -> new HashMap<>());
                for (String declaration : rule.group(2).split(";")) {
                    String[] parts = declaration.split(":", 2);
                    var colour = Pattern.compile("#\\p{XDigit}{6}").matcher(declaration);
                    if (colour.find()) {
                        said.put(parts[0], colour(colour.group()));
                        said.put(
                                parts[0].equals("border-left") ? "border-left-color" : parts[0],
                                colour(colour.group()));
                    }
                }
            }
        });
    }

    private static Colour colour(String written) {
        return Colour.of(written).orElseThrow();
    }
}
