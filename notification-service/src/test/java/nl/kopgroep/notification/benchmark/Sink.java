package nl.kopgroep.notification.benchmark;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Takes every mail and forgets it: Debian's smtp-sink where there is one, else this class itself. */
final class Sink implements AutoCloseable {

    private static final Path SMTP_SINK = Path.of("/usr/sbin/smtp-sink");

    /** A mail as it came over the wire, without the last dot. */
    record Mail(String from, String to, byte[] content) {}

    private final @Nullable Process process;
    private final @Nullable ServerSocket socket;
    private final ConcurrentLinkedQueue<Mail> kept = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Socket> clients = new ConcurrentLinkedQueue<>();
    private final int keep;

    private Sink(@Nullable Process process, @Nullable ServerSocket socket, int keep) {
        this.process = process;
        this.socket = socket;
        this.keep = keep;
    }

    static String name() {
        return Files.isExecutable(SMTP_SINK) ? "Postfix's smtp-sink" : "the benchmark's own sink in Java";
    }

    /** The one that is measured with. */
    static Sink measuring(int port) throws IOException, InterruptedException {
        if (!Files.isExecutable(SMTP_SINK)) {
            return keeping(port, 0);
        }
        Process sink = new ProcessBuilder(SMTP_SINK.toString(), "-u", "nobody", "127.0.0.1:" + port, "128")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        awaitPort(port);
        return new Sink(sink, null, 0);
    }

    /** One that keeps the first mails, for injecting the same ones. */
    static Sink keeping(int port, int most) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
        Sink sink = new Sink(null, socket, most);
        Thread.ofPlatform().daemon().start(() -> sink.accept(socket));
        return sink;
    }

    List<Mail> kept() {
        return List.copyOf(kept);
    }

    private static void awaitPort(int port) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try (Socket ready = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("smtp-sink does not start", notYet);
                }
                Thread.sleep(50);
            }
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                clients.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream(), 16_384);
            OutputStream out = client.getOutputStream();
            out.write("220 sink\r\n".getBytes(StandardCharsets.US_ASCII));
            String from = "";
            String to = "";
            StringBuilder answers = new StringBuilder();
            for (String line = line(in); line != null; line = line(in)) {
                switch (line.split("[ :]", 2)[0]) {
                    case "EHLO" -> answers.append("250-sink\r\n250 PIPELINING\r\n");
                    case "MAIL" -> {
                        from = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                        answers.append("250 2.1.0 Ok\r\n");
                    }
                    case "RCPT" -> {
                        to = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
                        answers.append("250 2.1.5 Ok\r\n");
                    }
                    case "DATA" -> {
                        answers.append("354 go\r\n");
                        say(out, answers);
                        byte[] content = content(in);
                        if (kept.size() < keep) {
                            kept.add(new Mail(from, to, content));
                        }
                        answers.append("250 2.0.0 Ok\r\n");
                    }
                    default -> answers.append("250 Ok\r\n");
                }
                if (in.available() == 0) {
                    say(out, answers);
                }
            }
        } catch (IOException gone) {
            // The other side left.
        }
    }

    private static void say(OutputStream out, StringBuilder answers) throws IOException {
        out.write(answers.toString().getBytes(StandardCharsets.US_ASCII));
        answers.setLength(0);
    }

    private static @Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                return line.toString().strip();
            }
            line.append((char) read);
        }
        return null;
    }

    private static byte[] content(InputStream in) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        int matched = 2;
        // The end is CR LF . CR LF, where the first line end may be that of the command before.
        byte[] end = {'\r', '\n', '.', '\r', '\n'};
        while (matched < end.length) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("cut off");
            }
            content.write(read);
            matched = read == end[matched] ? matched + 1 : read == '\r' ? 1 : 0;
        }
        byte[] whole = content.toByteArray();
        return java.util.Arrays.copyOf(whole, whole.length - 3);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
        if (socket != null) {
            socket.close();
            for (Socket client : clients) {
                client.close();
            }
        }
    }
}
