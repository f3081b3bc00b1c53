package nl.kopgroep.support.problem;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything that isn't right about what somebody sent, so that it is said all at once, each with its field and what to
 * do. The checks answer the value as it should be kept: stripped, and null instead of empty.
 */
public final class Findings {

    private static final Pattern EMAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?"
                    + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?)+");
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_URL = 500;
    private static final int SHOWN = 20;

    private final List<Finding> all;
    private final @Nullable Integer index;
    private final String prefix;

    private record Finding(@Nullable Integer index, String field, Wording what) {

        String place() {
            return index == null ? field : "[" + index + "]." + field;
        }
    }

    /**
     * One finding in the problem's member {@code errors}, for programs that put it beside the field.
     *
     * @param index which element of a list that was sent, from 0; null when it wasn't a list
     */
    public record Shown(@Nullable Integer index, String field, String message) {}

    public Findings() {
        this(new ArrayList<>(), null, "");
    }

    private Findings(List<Finding> all, @Nullable Integer index, String prefix) {
        this.all = all;
        this.index = index;
        this.prefix = prefix;
    }

    /** The same findings, for one element of a list: its fields are named {@code [index].field}. */
    public Findings at(int element) {
        return new Findings(all, element, prefix);
    }

    /** The same findings, for an object within: its fields are named {@code part.field}. */
    public Findings within(String part) {
        return new Findings(all, index, prefix + part + ".");
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    public void add(String field, String nl, String en) {
        all.add(new Finding(index, prefix + field, new Wording(nl, en)));
    }

    /** Text that must be there. */
    public String required(String field, @Nullable String value, int longest) {
        String kept = optional(field, value, longest);
        if (kept == null) {
            add(field, "vul dit in", "fill this in");
            return "";
        }
        return kept;
    }

    /** Text that may be left out. */
    public @Nullable String optional(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (value.length() > longest) {
            add(
                    field,
                    "maak dit niet langer dan " + longest + " tekens",
                    "keep this within " + longest + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            add(field, "haal het onzichtbare teken weg", "take out the invisible character");
        }
        return value.strip();
    }

    /** Texts without the empty ones. */
    public List<String> texts(String field, @Nullable List<? extends @Nullable String> values, int most, int longest) {
        if (values == null) {
            return List.of();
        }
        if (values.size() > most) {
            add(field, "geef er niet meer dan " + most, "give no more than " + most);
        }
        List<String> kept = new ArrayList<>();
        for (String value : values) {
            String text = optional(field, value, longest);
            if (text != null) {
                kept.add(text);
            }
        }
        return kept;
    }

    /** One of a few words. */
    public String oneOf(String field, @Nullable String value, Collection<String> words) {
        if (value == null || !words.contains(value)) {
            String choice = String.join(", ", words);
            add(field, "kies uit " + choice, "choose from " + choice);
            return "";
        }
        return value;
    }

    /** An address that mail can be sent to, as far as its form tells. */
    public String email(String field, @Nullable String value) {
        String kept = value == null ? "" : value.strip();
        if (kept.length() > LONGEST_EMAIL || !EMAIL.matcher(kept).matches()) {
            add(
                    field,
                    "vul een e-mailadres in, zoals naam@organisatie.nl",
                    "give an e-mail address, like name@organisation.nl");
        }
        return kept;
    }

    /** The address of a website, or nothing. */
    public @Nullable String website(String field, @Nullable String value) {
        String kept = optional(field, value, LONGEST_URL);
        if (kept == null) {
            return null;
        }
        try {
            URI uri = new URI(kept);
            if (("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null) {
                return kept;
            }
        } catch (URISyntaxException _) {
            // Said below in words that help.
        }
        add(field, "vul een webadres in dat begint met https://", "give a web address that starts with https://");
        return kept;
    }

    /** Refuses if there is anything to say. */
    public void raise() {
        if (!all.isEmpty()) {
            throw new Problem(ProblemType.VALIDATION, new Wording(lines(true), lines(false)))
                    .with(
                            "errors",
                            locale -> all.stream()
                                    .map(finding -> new Shown(
                                            finding.index(),
                                            finding.field(),
                                            finding.what().in(locale)))
                                    .toList());
        }
    }

    private String lines(boolean dutch) {
        String lines = all.stream()
                .limit(SHOWN)
                .map(finding -> finding.place() + ": "
                        + (dutch ? finding.what().nl() : finding.what().en()))
                .collect(Collectors.joining("; "));
        int more = all.size() - SHOWN;
        return more <= 0 ? lines : lines + (dutch ? "; en nog " + more : "; and " + more + " more");
    }
}
