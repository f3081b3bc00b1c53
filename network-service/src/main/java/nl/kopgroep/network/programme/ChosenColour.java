package nl.kopgroep.network.programme;

import java.util.Locale;
import nl.kopgroep.support.colour.Colour;
import nl.kopgroep.support.problem.Findings;
import org.jspecify.annotations.Nullable;

/** The colour that people chose for a network or a programme, if they chose one. */
public final class ChosenColour {

    private ChosenColour() {}

    /**
     * What somebody chose; null for none. It has to be seen on white, as a band or a button is. On a dark ground, and
     * for text, a lighter or darker shade of it takes its place.
     */
    public static @Nullable Colour checked(@Nullable String chosen) {
        if (chosen == null || chosen.isBlank()) {
            return null;
        }
        Colour colour = Colour.of(chosen.strip()).orElse(null);
        Findings findings = new Findings();
        if (colour == null) {
            findings.add(
                    "colour",
                    "schrijf een kleur als # met zes cijfers of letters, zoals #14507a",
                    "write a colour as # with six digits or letters, like #14507a");
        } else if (colour.contrastWith(Colour.WHITE) < Colour.FOR_SHAPES) {
            double contrast = colour.contrastWith(Colour.WHITE);
            findings.add(
                    "colour",
                    "kies een donkerder kleur: op wit is deze slecht te zien (contrast %s, nodig is 3)"
                            .formatted(oneDecimal(contrast, Locale.of("nl"))),
                    "choose a darker colour: this one is hard to see on white (contrast %s, it needs 3)"
                            .formatted(oneDecimal(contrast, Locale.ENGLISH)));
        }
        findings.raise();
        return colour;
    }

    /** Rounded down, so that what falls short isn't said to be enough. */
    private static String oneDecimal(double number, Locale locale) {
        return String.format(locale, "%.1f", Math.floor(number * 10) / 10);
    }

    /** From the database. */
    public static @Nullable Colour read(@Nullable String written) {
        return written == null ? null : Colour.of(written).orElse(null);
    }

    /** For the database and for others. */
    public static @Nullable String written(@Nullable Colour colour) {
        return colour == null ? null : colour.toString();
    }
}
