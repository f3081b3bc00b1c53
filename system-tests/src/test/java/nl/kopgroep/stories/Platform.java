package nl.kopgroep.stories;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

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

    static int script(Map<String, String> environment, String... words) {
        List<String> command = new ArrayList<>(List.of("./kopgroep"));
        command.addAll(List.of(words));
        command.addAll(List.of("--installation", installation()));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(checkout().toFile()).inheritIO();
            builder.redirectInput(new File("/dev/null"));
            builder.environment().putAll(environment);
            builder.environment().put("KOPGROEP_NO_BUILD", "1");
            Process process = builder.start();
            if (!process.waitFor(START_MINUTES, TimeUnit.MINUTES)) {
                process.destroy();
                throw new IllegalStateException(command + " took more than " + START_MINUTES + " minutes");
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
