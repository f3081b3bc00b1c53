package nl.kopgroep.teststack;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Collectors;

/** Starts the daemon on the class path that the build wrote down, apart from that of the test which happens to start it. */
final class DaemonProcess {

    private static final long PATIENCE_NANOS = 180_000_000_000L;

    private DaemonProcess() {}

    static void start(Path shared) throws IOException {
        var port = shared.resolve("lease-port");
        var log = shared.resolve("daemon.log");
        Files.deleteIfExists(port);
        var process = outOfReach(java(
                        classPath(shared.resolve("code")),
                        "-Xmx320m",
                        "nl.kopgroep.teststack.daemon.StackDaemon",
                        shared.toString()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        var start = System.nanoTime();
        while (!Files.exists(port)) {
            if (!process.isAlive() || System.nanoTime() - start > PATIENCE_NANOS) {
                process.destroyForcibly();
                throw new IllegalStateException("the test stack did not start; its last words:\n" + tail(log));
            }
            pause();
        }
    }

    /**
     * In a session of its own where the system has that: whoever breaks off the test run that happened to start the daemon, with
     * everything that belongs to it, must not take the servers from under the others.
     */
    private static ProcessBuilder outOfReach(ProcessBuilder daemon) {
        var setsid = Path.of("/usr/bin/setsid");
        if (Files.isExecutable(setsid)) {
            daemon.command().addFirst(setsid.toString());
        }
        return daemon;
    }

    /** A JVM on the daemon's class path; the last arguments are main class and its arguments. */
    static ProcessBuilder java(String classPath, String heap, String... mainAndArguments) {
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-cp",
                classPath);
        builder.command().addAll(java.util.List.of(mainAndArguments));
        return builder;
    }

    /** The daemon's own classes are copied first: a build may replace them while it runs. */
    static String classPath(Path copies) throws IOException {
        try (var resource = DaemonProcess.class.getResourceAsStream("daemon-class-path")) {
            var libraries = new String(
                            Objects.requireNonNull(resource, "test-stack was built without its daemon-class-path")
                                    .readAllBytes(),
                            StandardCharsets.UTF_8)
                    .trim();
            return copyOfOwnClasses(copies) + File.pathSeparator + libraries;
        }
    }

    private static Path copyOfOwnClasses(Path copies) throws IOException {
        try {
            var code = Path.of(DaemonProcess.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.createDirectories(copies);
            var copy = Files.createTempDirectory(copies, "classes-");
            if (Files.isRegularFile(code)) {
                return Files.copy(code, copy.resolve("test-stack.jar"));
            }
            try (var files = Files.walk(code)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    var target = copy.resolve(code.relativize(file).toString());
                    Files.createDirectories(Objects.requireNonNull(target.getParent()));
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return copy;
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String tail(Path log) throws IOException {
        var lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return lines.stream().skip(Math.max(0, lines.size() - 40)).collect(Collectors.joining("\n"));
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test stack starts", interrupted);
        }
    }
}
