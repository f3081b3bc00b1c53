package nl.kopgroep.handover.protocol;

import java.util.regex.Pattern;

/** A kind of record that belongs to a network, for example {@code membership}: lower case, words joined by hyphens. */
public record Kind(String name) implements Comparable<Kind> {

    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    public Kind {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a kind of record: '" + name + "'");
        }
    }

    @Override
    public int compareTo(Kind other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
