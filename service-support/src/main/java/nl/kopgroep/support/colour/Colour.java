package nl.kopgroep.support.colour;

import java.util.Locale;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An opaque sRGB colour. Contrast is WCAG 2.2's: from 1, the same, to 21, black and white.
 *
 * @param red from 0 up to and including 255, as the other two
 */
public record Colour(int red, int green, int blue) {

    /** What text needs to be read by people who see less sharply (WCAG 1.4.3, AA). */
    public static final double FOR_TEXT = 4.5;

    /** What a band or a button needs to be seen at all (WCAG 1.4.11). */
    public static final double FOR_SHAPES = 3;

    public static final Colour WHITE = new Colour(255, 255, 255);
    public static final Colour BLACK = new Colour(0, 0, 0);

    /** What has chosen no colour has this one. */
    public static final Colour USUAL = new Colour(0x0b, 0x5c, 0x56);

    private static final Pattern WRITTEN = Pattern.compile("#\\p{XDigit}{6}");
    private static final int STEPS = 100;

    /** How much light each share of a colour gives; looked up, because many mails a second are written with it. */
    private static final double[] LIGHT =
            IntStream.rangeClosed(0, 255).mapToDouble(Colour::light).toArray();

    public Colour {
        if ((red | green | blue) < 0 || (red | green | blue) > 255) {
            throw new IllegalArgumentException("no colour: " + red + ", " + green + ", " + blue);
        }
    }

    /** The colour that is written so, {@code #rrggbb} in either case; empty when none is. */
    public static Optional<Colour> of(String written) {
        if (!WRITTEN.matcher(written).matches()) {
            return Optional.empty();
        }
        int all = Integer.parseInt(written, 1, written.length(), 16);
        return Optional.of(new Colour(all >> 16, all >> 8 & 255, all & 255));
    }

    /** Which of two colours is in front doesn't matter. */
    public double contrastWith(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** White, or black where white can't be read on it: one of them always can. */
    public Colour ink() {
        return contrastWith(WHITE) >= FOR_TEXT ? WHITE : BLACK;
    }

    /** The shade nearest to this one with so much contrast on a ground: darker on a light one, lighter on a dark one. */
    public Colour on(Colour ground, double contrast) {
        boolean darker = ground.ink().equals(BLACK);
        Colour shade = this;
        for (int step = 1; shade.contrastWith(ground) < contrast && step <= STEPS; step++) {
            int done = step;
            shade = each(darker ? part -> part - part * done / STEPS : part -> part + (255 - part) * done / STEPS);
        }
        return shade;
    }

    private Colour each(IntUnaryOperator change) {
        return new Colour(change.applyAsInt(red), change.applyAsInt(green), change.applyAsInt(blue));
    }

    private double luminance() {
        return 0.2126 * LIGHT[red] + 0.7152 * LIGHT[green] + 0.0722 * LIGHT[blue];
    }

    private static double light(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** As it is written: {@code #rrggbb}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
