package nl.kopgroep.network.campaign.telling;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A mail server in a process of its own, so that it can be killed and stopped. It writes down every mail before it
 * says 250, and that it said so after; both survive its death. How it behaves is said by a file: lines of a mood and
 * the share of mails that meet it.
 *
 * <p>{@code MailSink PORT LOG MOODS}
 */
final class MailSink {

    /** To whom nothing can be delivered, ever. */
    static final String UNKNOWN_HERE = "onbekend";

    /** How it can behave to a mail. */
    enum Mood {
        CLOSING("421 4.3.2 closing"),
        POSTPONES("450 4.2.0 later"),
        FULL("452 4.3.1 no room"),
        SILENT(""),
        CUTS_IN_DATA(""),
        CUTS_AFTER_DATA("");

        private final String answer;

        Mood(String answer) {
            this.answer = answer;
        }

        /** Whether the recipient is refused with it; otherwise the connection suffers. */
        boolean refuses() {
            return !answer.isEmpty();
        }
    }

    private final FileOutputStream log;
    private final Path moods;
    private final Random random = new Random(1);
    private final AtomicInteger connections = new AtomicInteger();

    private MailSink(Path log, Path moods) throws IOException {
        this.log = new FileOutputStream(log.toFile(), true);
        this.moods = moods;
    }

    public static void main(String[] arguments) throws IOException {
        MailSink sink = new MailSink(Path.of(arguments[1]), Path.of(arguments[2]));
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0])), 50);
            while (true) {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> sink.serve(client));
            }
        }
    }

    private void serve(Socket client) {
        String connection = ProcessHandle.current().pid() + "-" + connections.incrementAndGet();
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 sink");
            String recipient = "";
            @Nullable Mood mood = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.split("[ :]")[0].toUpperCase(Locale.ROOT)) {
                    case "EHLO" -> say(out, "250-sink\r\n250 PIPELINING");
                    case "MAIL" -> {
                        recipient = "";
                        say(out, "250 ok");
                    }
                    case "RCPT" -> {
                        String wanted = line.replaceFirst("(?i)^rcpt to:<([^>]*)>.*", "$1");
                        mood = mood();
                        if (mood == Mood.SILENT) {
                            Thread.sleep(20_000);
                            return;
                        }
                        if (wanted.startsWith(UNKNOWN_HERE)) {
                            say(out, "550 5.1.1 no such user");
                        } else if (mood != null && mood.refuses()) {
                            say(out, mood.answer);
                            if (mood == Mood.CLOSING) {
                                return;
                            }
                        } else {
                            recipient = wanted;
                            say(out, "250 ok");
                        }
                    }
                    case "DATA" -> {
                        if (recipient.isEmpty()) {
                            say(out, "554 5.5.1 no recipient");
                            break;
                        }
                        say(out, "354 go");
                        if (mood == Mood.CUTS_IN_DATA) {
                            in.readLine();
                            return;
                        }
                        String mail = recipient + " " + told(in);
                        note("K", connection, mail);
                        if (mood == Mood.CUTS_AFTER_DATA) {
                            return;
                        }
                        say(out, "250 kept");
                        note("A", connection, mail);
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The other side left.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads the mail up to its dot; answers its Message-ID and its subject. */
    private static String told(BufferedReader in) throws IOException {
        String id = "";
        String subject = "";
        boolean header = true;
        for (String line = in.readLine(); line == null || !line.equals("."); line = in.readLine()) {
            if (line == null) {
                throw new IOException("cut off");
            }
            header = header && !line.isEmpty();
            if (header && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            } else if (header && line.regionMatches(true, 0, "Subject:", 0, 8)) {
                subject = line.substring(8).strip();
            }
        }
        return id + " " + subject;
    }

    private @Nullable Mood mood() throws IOException {
        double drawn;
        synchronized (random) {
            drawn = random.nextDouble();
        }
        for (String line : Files.exists(moods) ? Files.readAllLines(moods) : List.<String>of()) {
            String[] words = line.split(" ");
            drawn -= Double.parseDouble(words[1]);
            if (drawn < 0) {
                return Mood.valueOf(words[0]);
            }
        }
        return null;
    }

    /** In one call, so that a line is there whole or not at all, whatever happens to this process next. */
    private void note(String what, String connection, String mail) throws IOException {
        log.write((what + " " + System.currentTimeMillis() + " " + connection + " " + mail + "\n")
                .getBytes(StandardCharsets.UTF_8));
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
