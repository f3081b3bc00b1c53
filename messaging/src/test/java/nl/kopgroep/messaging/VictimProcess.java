package nl.kopgroep.messaging;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A {@link Victim} seen from outside: started, waited for, killed with SIGKILL. */
final class VictimProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader out;

    private VictimProcess(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static VictimProcess start(Victim.Step step, List<String> settings) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Victim.class.getName(),
                step.name()));
        command.addAll(settings);
        command.add("--spring.kafka.producer.properties.interceptor.classes=" + Victim.Standing.class.getName());
        // A killed consumer must not keep its partitions for long.
        command.add("--spring.kafka.consumer.properties.session.timeout.ms=2000");
        command.add("--spring.kafka.consumer.properties.heartbeat.interval.ms=500");
        return new VictimProcess(new ProcessBuilder(command)
                .redirectError(new File("target/victim-" + step + ".log"))
                .start());
    }

    /** Returns when it stands at its step. */
    void awaitStanding() throws Exception {
        awaitLine(Victim.HERE);
    }

    /** Returns when it has started. */
    void awaitWorking() throws Exception {
        awaitLine("working");
    }

    private void awaitLine(String start) throws Exception {
        CompletableFuture.runAsync(() -> {
                    try {
                        for (var line = out.readLine(); line != null; line = out.readLine()) {
                            if (line.startsWith(start)) {
                                return;
                            }
                        }
                        throw new IllegalStateException("the victim ended without a word, see target/victim-STEP.log");
                    } catch (IOException failed) {
                        throw new IllegalStateException(failed);
                    }
                })
                .get(60, TimeUnit.SECONDS);
    }

    /** Stands still without closing anything, as a long garbage collection or a suspended machine does. */
    void pause() throws Exception {
        signal("-STOP");
    }

    /** Goes on, knowing nothing of the time between. */
    void resume() throws Exception {
        signal("-CONT");
    }

    private void signal(String name) throws Exception {
        new ProcessBuilder("kill", name, Long.toString(process.pid())).start().waitFor();
    }

    /** As a power cut would. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
