package nl.kopgroep.notification.mailing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/** An SMTP server that takes several commands at once; whom it refuses and how is in the address. */
final class PatientMailServer implements AutoCloseable {

    /** How its answers come over the wire. */
    enum Manner {
        EACH_AT_ONCE,
        TOGETHER,
        OCTET_BY_OCTET
    }

    private final ServerSocket socket;
    private final List<String> kept = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.EACH_AT_ONCE;
    private volatile boolean offers = true;
    private volatile boolean goesOn;
    private volatile boolean spokenTooEarly;

    PatientMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void answers(Manner how) {
        manner = how;
    }

    void offersNothing() {
        offers = false;
    }

    /** Says 354 though it refused the only recipient. */
    void goesOnWithNobody() {
        goesOn = true;
    }

    boolean spokenTooEarly() {
        return spokenTooEarly;
    }

    /** "sender recipient text" of each mail, its dots as they were before sending. */
    List<String> kept() {
        return List.copyOf(kept);
    }

    List<String> recipientsOfKept() {
        return kept.stream().map(mail -> mail.split(" ")[1]).toList();
    }

    void awaitHeard(String line) {
        Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> heard.contains(line));
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
            client.setTcpNoDelay(true);
            Answers answers = new Answers(client.getOutputStream());
            answers.say("220 patient");
            answers.flush();
            String sender = "";
            String recipient = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                spokenTooEarly |= !offers && in.ready();
                switch (line.split("[ :]")[0]) {
                    case "EHLO" -> answers.say(offers ? "250-patient\r\n250 PIPELINING" : "250 patient");
                    case "MAIL" -> {
                        answers.say(sender.isEmpty() ? "250 ok" : "503 5.5.1 one at a time");
                        sender = line.replaceFirst(".*<(.*)>.*", "$1");
                    }
                    case "RCPT" -> {
                        recipient = line.replaceFirst(".*<(.*)>.*", "$1");
                        if (recipient.startsWith("weg@")) {
                            return;
                        }
                        boolean refused = recipient.startsWith("geweigerd@");
                        answers.say(refused ? "550 5.1.1 nobody" : "250 ok");
                        recipient = refused ? "" : recipient;
                    }
                    case "DATA" -> {
                        if (recipient.isEmpty() && !goesOn) {
                            answers.say("554 5.5.1 to nobody");
                        } else if (recipient.startsWith("vol@")) {
                            answers.say("451 4.3.0 not now");
                        } else {
                            answers.say("354 go");
                            answers.flush();
                            String text = text(in);
                            if (recipient.startsWith("nee@")) {
                                answers.say("554 5.7.1 we don't like this");
                            } else if (recipient.isEmpty()) {
                                answers.say("554 5.5.1 to nobody, as was said (" + text.length() + ")");
                            } else {
                                kept.add(sender + " " + recipient + " " + text);
                                if (recipient.startsWith("weg-na@")) {
                                    return;
                                }
                                answers.say("250 kept");
                            }
                            sender = "";
                            recipient = "";
                        }
                    }
                    case "RSET" -> {
                        sender = "";
                        recipient = "";
                        answers.say("250 ok");
                    }
                    default -> answers.say("250 ok");
                }
                if (manner != Manner.TOGETHER || !in.ready()) {
                    answers.flush();
                }
            }
        } catch (IOException gone) {
            // The other side left.
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
        }
        return text.toString();
    }

    private final class Answers {

        private final OutputStream out;
        private final StringBuilder waiting = new StringBuilder();

        Answers(OutputStream out) {
            this.out = out;
        }

        void say(String line) {
            waiting.append(line).append("\r\n");
        }

        void flush() throws IOException {
            byte[] all = waiting.toString().getBytes(StandardCharsets.US_ASCII);
            waiting.setLength(0);
            if (manner == Manner.OCTET_BY_OCTET) {
                for (byte octet : all) {
                    out.write(octet);
                    out.flush();
                }
            } else {
                out.write(all);
                out.flush();
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
