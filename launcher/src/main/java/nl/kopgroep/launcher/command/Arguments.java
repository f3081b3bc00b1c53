package nl.kopgroep.launcher.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.kopgroep.launcher.install.Installation;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after {@code ./kopgroep}.
 *
 * @param port null: the one that the installation was made on, or the default
 * @param only the parts to start, empty for all
 * @param rest what is not an option, the command left out
 */
public record Arguments(
        String command,
        String installation,
        @Nullable Integer port,
        boolean yes,
        boolean demo,
        boolean training,
        Set<String> only,
        List<String> rest) {

    /** @throws IllegalArgumentException with a sentence for the one who typed it */
    public static Arguments parse(String[] typed) {
        String command = typed.length == 0 ? "help" : typed[0];
        String installation = Installation.DEFAULT_NAME;
        Integer port = null;
        boolean yes = false;
        boolean demo = true;
        boolean training = true;
        Set<String> only = Set.of();
        List<String> rest = new ArrayList<>();
        for (int i = 1; i < typed.length; i++) {
            String word = typed[i];
            switch (word) {
                case "--installation" -> installation = value(typed, ++i, word);
                case "--port" -> port = number(value(typed, ++i, word));
                case "--only" ->
                    only = Set.copyOf(Arrays.asList(value(typed, ++i, word).split(",")));
                case "--yes" -> yes = true;
                case "--no-demo" -> demo = false;
                case "--no-training" -> training = false;
                default -> {
                    if (word.startsWith("--") && !Commands.passesOn(command)) {
                        throw new IllegalArgumentException("There is no option " + word + ". See ./kopgroep help");
                    }
                    rest.add(word);
                }
            }
        }
        return new Arguments(command, installation, port, yes, demo, training, only, List.copyOf(rest));
    }

    private static String value(String[] typed, int index, String option) {
        if (index >= typed.length) {
            throw new IllegalArgumentException(option + " needs a value. See ./kopgroep help");
        }
        return typed[index];
    }

    private static int number(String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port needs a number, not '" + value + "'", e);
        }
    }
}
