package nl.kopgroep.launcher.command;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Tells what happens, a line at a time, with the seconds since it began. */
final class Progress {

    private final PrintStream out;
    private final Instant began = Instant.now();

    Progress(PrintStream out) {
        this.out = out;
    }

    synchronized void say(String who, String what) {
        out.printf(Locale.ROOT, "%6.1f s  %-21s %s%n", seconds(), who, what);
        out.flush();
    }

    /** Without seconds: for what is read afterwards. */
    synchronized void show(String line) {
        out.println(line);
        out.flush();
    }

    double seconds() {
        return Duration.between(began, Instant.now()).toMillis() / 1000.0;
    }
}
