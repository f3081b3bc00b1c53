package nl.kopgroep.access.matrix;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One line of a matrix: {@code METHOD path | who may | answer to others | writes or reads | body}. {@code who}
 * is a list of personas, {@code all}, {@code signed-in}, {@code acting} for who represents an organisation,
 * {@code nobody}, or {@code members} for whoever reads what is the network's own.
 *
 * @param refusal the status for signed-in others: 403, or 404 for what they may not know of; {@code 403/404} where
 *     some of them know of it and others don't
 * @param writes whether a frozen network answers 423 to those who may
 */
record Expectation(
        String method, String path, Set<Persona> allowed, Set<Integer> refusal, boolean writes, String body) {

    private static final Set<Persona> NETWORK_READERS =
            EnumSet.of(Persona.MEMBER, Persona.OTHER_MEMBER, Persona.STEWARD, Persona.SUCCESSOR);

    static Expectation parse(String line) {
        String[] parts = line.split("\\|", 5);
        if (parts.length < 4) {
            throw new IllegalArgumentException(
                    "A matrix line needs: METHOD path | who | refusal | writes/reads | body: " + line);
        }
        String[] endpoint = parts[0].strip().split("\\s+", 2);
        return new Expectation(
                endpoint[0],
                endpoint[1],
                personas(parts[1].strip()),
                Arrays.stream(parts[2].strip().split("/")).map(Integer::valueOf).collect(Collectors.toSet()),
                parts[3].strip().equals("writes"),
                parts.length > 4 ? parts[4].strip() : "");
    }

    /** The endpoint without its samples, as in a mapping: {@code GET /v1/items/{}}. */
    String endpoint() {
        return method + " " + path.replaceAll("\\?.*", "").replaceAll("\\{[^}]*}", "{}");
    }

    boolean isForAll() {
        return allowed.size() == Persona.values().length;
    }

    private static Set<Persona> allBut(Set<Persona> others) {
        Set<Persona> rest = EnumSet.complementOf(EnumSet.copyOf(others));
        rest.removeIf(Persona::namesAnothersOrganisation);
        return rest;
    }

    private static Set<Persona> personas(String words) {
        return switch (words) {
            case "all" -> EnumSet.allOf(Persona.class);
            case "members" -> NETWORK_READERS;
            case "signed-in" -> allBut(EnumSet.of(Persona.VISITOR));
            case "acting" -> allBut(EnumSet.of(Persona.VISITOR, Persona.STRANGER));
            case "nobody" -> EnumSet.noneOf(Persona.class);
            default ->
                Arrays.stream(words.split(","))
                        .map(word -> Persona.valueOf(
                                word.strip().toUpperCase(Locale.ROOT).replace('-', '_')))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Persona.class)));
        };
    }
}
