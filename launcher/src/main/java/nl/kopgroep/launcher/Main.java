package nl.kopgroep.launcher;

import java.io.IOException;
import java.nio.file.Path;
import nl.kopgroep.launcher.command.Arguments;
import nl.kopgroep.launcher.command.Commands;
import nl.kopgroep.launcher.command.Refusal;

/** What the script {@code kopgroep} runs, once it has found Java and built what was not built. */
public final class Main {

    private Main() {}

    public static void main(String[] typed) throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("kopgroep.checkout", "")).toAbsolutePath();
        int status;
        try {
            status = new Commands(checkout, Arguments.parse(typed)).run();
        } catch (Refusal | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }
}
