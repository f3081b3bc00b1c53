package nl.kopgroep.stories;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The platform that the stories run over: one of their own, started from nothing with the script that people
 * use, beside whatever else runs. With {@code KOPGROEP_STORIES_URL} a running one is used, and left running.
 */
final class Platform {

    private static final String INSTALLATION = "stories";
    private static final int PORT = 9400;
    private static final long START_MINUTES = 20;

    private static boolean started;

    private Platform() {}

    static Path checkout() {
        return Path.of(System.getProperty("kopgroep.checkout", ".."))
                .toAbsolutePath()
                .normalize();
    }

    /** The address that a person would open; starts the platform when nothing has yet. */
    static synchronized String url() {
        String given = System.getenv("KOPGROEP_STORIES_URL");
        if (given != null) {
            return given;
        }
        if (!started) {
            started = true;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> script("down")));
            script("reset", "--yes");
            if (script("up", "--port", String.valueOf(PORT), "--no-training") != 0) {
                throw new IllegalStateException("The platform for the stories did not start; see the lines above");
            }
        }
        return "http://localhost:" + PORT;
    }

    static String installation() {
        return System.getenv().getOrDefault("KOPGROEP_STORIES_INSTALLATION", INSTALLATION);
    }

    /** Runs the script as a person would; answers its exit status. */
    static int script(String... words) {
        return script(Map.of(), words);
    }

    /** What the script said, on both its outputs, and its exit status. */
    record Said(int status, String text) {}

    static Said listen(String... words) {
        try {
            Path heard = Files.createTempFile("kopgroep-said", ".txt");
            try {
                ProcessBuilder builder = builder(words).redirectErrorStream(true);
                int status = run(builder.redirectOutput(heard.toFile()));
                return new Said(status, Files.readString(heard));
            } finally {
                Files.delete(heard);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The process of a part, as {@code status} names it. */
    static ProcessHandle process(String part) {
        String status = listen("status").text();
        Matcher row =
                Pattern.compile("(?m)^\\s*" + part + "\\s+running\\s+(\\d+)").matcher(status);
        if (!row.find()) {
            throw new AssertionError(part + " does not run:\n" + status);
        }
        return ProcessHandle.of(Long.parseLong(row.group(1))).orElseThrow();
    }

    /** As an accident would, without any chance to tidy up. */
    static void kill(String part) {
        ProcessHandle process = process(part);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Lets a part stand still, as a machine without breath does, until the answer is closed. */
    static StandStill standStill(String part) {
        long process = process(part).pid();
        signal("STOP", process);
        return () -> signal("CONT", process);
    }

    /** A part that stands still; closing lets it go on. */
    interface StandStill extends AutoCloseable {
        @Override
        void close();
    }

    private static void signal(String name, long process) {
        run(new ProcessBuilder("kill", "-" + name, String.valueOf(process)).inheritIO());
    }

    static int script(Map<String, String> environment, String... words) {
        ProcessBuilder builder = builder(words).inheritIO();
        builder.environment().putAll(environment);
        return run(builder);
    }

    private static ProcessBuilder builder(String... words) {
        List<String> command = new ArrayList<>(List.of("./kopgroep"));
        command.addAll(List.of(words));
        command.addAll(List.of("--installation", installation()));
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(checkout().toFile());
        builder.environment().put("KOPGROEP_NO_BUILD", "1");
        return builder;
    }

    private static int run(ProcessBuilder builder) {
        builder.redirectInput(new File("/dev/null"));
        try {
            Process process = builder.start();
            if (!process.waitFor(START_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(builder.command() + " took more than " + START_MINUTES + " minutes");
            }
            return process.exitValue();
        } catch (IOException unstartable) {
            throw new IllegalStateException(unstartable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
