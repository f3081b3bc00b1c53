package nl.kopgroep.network.campaign.telling;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.kopgroep.network.campaign.Pause;
import nl.kopgroep.network.campaign.telling.MailSink.Mood;
import nl.kopgroep.teststack.FreePorts;
import org.jspecify.annotations.Nullable;

/** The mail server's process, and what it wrote down. */
final class MailServer implements AutoCloseable {

    private final int port = FreePorts.one();
    private final Path folder;
    private @Nullable Process process;

    MailServer(Path folder) {
        this.folder = folder;
    }

    /**
     * A copy that the server kept.
     *
     * @param answered when it said 250, or null when it never came to that
     */
    record Copy(
            Instant kept, @Nullable Instant answered, String connection, String recipient, String id, String subject) {}

    int port() {
        return port;
    }

    void start() throws Exception {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailSink.class.getName(),
                        Integer.toString(port),
                        folder.resolve("sink.log").toString(),
                        folder.resolve("moods").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("mail-server.log").toFile()))
                .start();
        Pause.until("the mail server to answer", Duration.ofMinutes(1), this::answers);
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    void kill() throws InterruptedException {
        Objects.requireNonNull(process, "not started").destroyForcibly().waitFor();
    }

    void pause(boolean stopped) throws IOException, InterruptedException {
        String pid =
                Long.toString(Objects.requireNonNull(process, "not started").pid());
        new ProcessBuilder("kill", stopped ? "-STOP" : "-CONT", pid).start().waitFor();
    }

    /** From now on this share of mails meets these moods. */
    void behave(Map<Mood, Double> shares) throws IOException {
        Path next = folder.resolve("moods.next");
        Files.writeString(
                next,
                shares.entrySet().stream()
                        .map(share -> share.getKey() + " " + share.getValue() + "\n")
                        .collect(Collectors.joining()));
        Files.move(next, folder.resolve("moods"), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Every copy that was kept so far, in the order of keeping. */
    List<Copy> copies() throws IOException {
        List<Copy> copies = new ArrayList<>();
        Path log = folder.resolve("sink.log");
        for (String line : Files.exists(log) ? Files.readAllLines(log) : List.<String>of()) {
            String[] words = line.split(" ", 6);
            Instant at = Instant.ofEpochMilli(Long.parseLong(words[1]));
            if (words[0].equals("K")) {
                copies.add(new Copy(at, null, words[2], words[3], words[4], words[5]));
            } else {
                answered(copies, words, at);
            }
        }
        return copies;
    }

    /** One connection carries one mail at a time, so it is about the last one that it kept. */
    private static void answered(List<Copy> copies, String[] words, Instant at) {
        for (int i = copies.size() - 1; i >= 0; i--) {
            Copy copy = copies.get(i);
            if (copy.connection().equals(words[2])) {
                copies.set(
                        i, new Copy(copy.kept(), at, copy.connection(), copy.recipient(), copy.id(), copy.subject()));
                return;
            }
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            kill();
        }
    }
}
