package nl.kopgroep.launcher;

import java.io.IOException;
import java.nio.file.Path;
import nl.kopgroep.launcher.command.Arguments;
import nl.kopgroep.launcher.command.BrokenOff;
import nl.kopgroep.launcher.command.Commands;
import nl.kopgroep.launcher.command.Refusal;

/** What the script {@code kopgroep} runs, once it has found Java and built what was not built. */
public final class Main {

    /** As the shell counts it: 128 and the number of the signal that Ctrl-C sends. */
    private static final int BROKEN_OFF = 130;

    private Main() {}

    public static void main(String[] typed) throws IOException, InterruptedException {
        Path checkout = Path.of(System.getProperty("kopgroep.checkout", "")).toAbsolutePath();
        int status;
        try {
            status = new Commands(checkout, Arguments.parse(typed)).run();
        } catch (BrokenOff e) {
            // The system's own exit, which is under way, says which signal it was.
            status = BROKEN_OFF;
        } catch (Refusal | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            status = 1;
        }
        System.exit(status);
    }
}
