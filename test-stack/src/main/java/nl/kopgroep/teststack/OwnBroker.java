package nl.kopgroep.teststack;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A broker of one test's own, in a process of its own, to be killed and started again on the same data and port. */
public final class OwnBroker implements AutoCloseable {

    private final Path directory;
    private final int port = FreePorts.one();
    private final int controllerPort = FreePorts.one();
    private @Nullable Process process;

    /** Not yet running; the directory stays after {@link #close()}. */
    public OwnBroker(Path directory) {
        this.directory = directory;
    }

    /** Starts it, or starts it again, and returns when it answers. */
    public void start() throws IOException {
        Files.createDirectories(directory);
        var started = DaemonProcess.java(
                        DaemonProcess.classPath(directory.resolve("code")),
                        "-Xmx256m",
                        "nl.kopgroep.teststack.daemon.Broker",
                        directory.toString(),
                        Integer.toString(port),
                        Integer.toString(controllerPort))
                .redirectError(directory.resolve("broker.log").toFile())
                .redirectInput(new File("/dev/null"))
                .start();
        process = started;
        var out = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        var line = out.readLine();
        while (line != null && !line.equals("ready")) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the broker did not start, see " + directory.resolve("broker.log"));
        }
    }

    /** As a power cut would: SIGKILL. */
    public void kill() throws InterruptedException {
        Objects.requireNonNull(process, "not started").destroyForcibly().waitFor();
    }

    /** Stops answering without closing anything, as an overloaded machine does (SIGSTOP). */
    public void pause() {
        signal("-STOP");
    }

    /** Goes on where it was (SIGCONT). */
    public void resume() {
        signal("-CONT");
    }

    private void signal(String name) {
        try {
            var pid =
                    Long.toString(Objects.requireNonNull(process, "not started").pid());
            if (new ProcessBuilder("kill", name, pid).start().waitFor() != 0) {
                throw new IllegalStateException("kill " + name + " " + pid + " failed");
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What goes into {@code bootstrap.servers}; the same before and after a restart. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
