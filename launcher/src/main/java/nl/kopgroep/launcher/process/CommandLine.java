package nl.kopgroep.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a process is started with. It gets this environment and the few variables every program needs, not what happens
 * to be set in the shell.
 */
public record CommandLine(List<String> words, Map<String, String> environment, Path directory) {

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "USER", "TMPDIR", "TZ");

    public CommandLine {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /** The same with more words in front: a program that starts this one. */
    public CommandLine by(String... program) {
        List<String> all = new ArrayList<>(List.of(program));
        all.addAll(words);
        return new CommandLine(all, environment, directory);
    }

    /**
     * Starts it away from the terminal, so that neither Ctrl-C nor a closed window reaches it. What it prints is
     * appended to the log.
     */
    public Process startDetached(Path log) throws IOException {
        CommandLine detached = onPath("setsid") ? by("setsid") : this;
        return detached.builder()
                .redirectInput(new java.io.File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /** Runs it to its end. Whoever interrupts the waiting ends the program too. */
    public int run(Path log) throws IOException, InterruptedException {
        return toItsEnd(
                builder().redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())));
    }

    /** As {@link #run}, in front of the person who asked. */
    public int runVisibly() throws IOException, InterruptedException {
        return toItsEnd(builder().inheritIO());
    }

    private static int toItsEnd(ProcessBuilder program) throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("told to end before " + program.command());
        }
        Process process = program.start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().onExit().join();
            throw e;
        }
    }

    public static boolean onPath(String program) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile());
        Map<String, String> inherited = new HashMap<>(System.getenv());
        inherited.keySet().retainAll(PASSED_ON);
        Map<String, String> all = builder.environment();
        all.clear();
        all.putAll(inherited);
        all.put("LANG", "C.UTF-8");
        all.put("LC_ALL", "C.UTF-8");
        all.putAll(environment);
        return builder;
    }
}
