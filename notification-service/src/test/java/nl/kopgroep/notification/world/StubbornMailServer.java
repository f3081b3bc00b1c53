package nl.kopgroep.notification.world;

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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An SMTP server that does what a well-behaved one wouldn't: refuses, postpones and hangs up, as told. */
public final class StubbornMailServer {

    /** What it does with the next mail to an address. */
    public enum Mood {
        POSTPONES,
        /** Wants nothing for that domain now. */
        SAYS_DOMAIN_IS_BUSY,
        SAYS_STORAGE_IS_FULL,
        /** Says so and hangs up. */
        SAYS_SERVICE_CLOSES,
        /** Holds the line without a word for longer than anybody waits. */
        SAYS_NOTHING,
        /** Takes it, after a while. */
        TAKES_ITS_TIME,
        SAYS_NO_SUCH_ADDRESS,
        REFUSES_CONTENT,
        HANGS_UP_AT_RECIPIENT,
        /** Keeps the mail and hangs up without a word. */
        HANGS_UP_AFTER_DATA,
        /** Keeps the mail and says so only when told to go on. */
        WAITS_AFTER_DATA
    }

    /** A mail that the server kept, whatever it said. */
    public record Kept(String sender, String recipient, String text) {
        public @Nullable String header(String name) {
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase().startsWith(name.toLowerCase() + ":"))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** How long it takes when it takes its time. */
    public static final Duration PAUSE = Duration.ofMillis(1500);

    private static final Set<Mood> REFUSALS = EnumSet.of(
            Mood.POSTPONES,
            Mood.SAYS_DOMAIN_IS_BUSY,
            Mood.SAYS_STORAGE_IS_FULL,
            Mood.SAYS_SERVICE_CLOSES,
            Mood.SAYS_NO_SUCH_ADDRESS);

    private final boolean pipelining;
    private final ServerSocket socket;
    private final AtomicInteger connections = new AtomicInteger();
    private final Map<String, ConcurrentLinkedQueue<Mood>> moods = new ConcurrentHashMap<>();
    private final List<Kept> kept = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> attempts = new ConcurrentHashMap<>();
    private final Set<Kept> unanswered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answersLeft = new AtomicInteger(Integer.MAX_VALUE);
    private volatile CountDownLatch goOn = new CountDownLatch(1);

    /** One that waits for each command before it answers the next. */
    public StubbornMailServer() {
        this(false);
    }

    private StubbornMailServer(boolean pipelining) {
        this.pipelining = pipelining;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Thread.ofPlatform().daemon().name("stubborn-smtp").start(this::accept);
    }

    /** One that takes several commands at once (RFC 2920). */
    public static StubbornMailServer pipelining() {
        return new StubbornMailServer(true);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** The next mails to this address meet these moods, then all is well. */
    public void meets(String address, Mood... next) {
        moods.computeIfAbsent(address, _ -> new ConcurrentLinkedQueue<>()).addAll(List.of(next));
    }

    /** After this many more mails each is met like {@link Mood#WAITS_AFTER_DATA}. */
    public void waitsAfter(int mails) {
        answersLeft.set(mails);
    }

    /** The mails that it has kept and not answered for. */
    public Set<Kept> unanswered() {
        return Set.copyOf(unanswered);
    }

    /** All that wait are answered now, and later ones at once. */
    public void goesOn() {
        answersLeft.set(Integer.MAX_VALUE);
        CountDownLatch waitedFor = goOn;
        goOn = new CountDownLatch(1);
        waitedFor.countDown();
    }

    public List<Kept> kept() {
        return List.copyOf(kept);
    }

    public List<Kept> keptFor(String address) {
        return kept.stream().filter(mail -> mail.recipient().equals(address)).toList();
    }

    /** How many connections were opened so far. */
    public int connections() {
        return connections.get();
    }

    /** How often somebody tried to send to this address. */
    public int attempts(String address) {
        return attempts.getOrDefault(address, 0);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8))) {
            OutputStream out = client.getOutputStream();
            say(out, "220 stubborn");
            String sender = "";
            String recipient = "";
            @Nullable Mood mood = null;
            boolean refused = false;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.split("[ :]")[0].toUpperCase();
                switch (verb) {
                    case "EHLO" -> say(out, pipelining ? "250-stubborn\r\n250 PIPELINING" : "250 ok");
                    case "HELO", "RSET", "NOOP" -> say(out, "250 ok");
                    case "MAIL" -> {
                        sender = line.replaceFirst("(?i)^mail from:<([^>]*)>.*", "$1");
                        say(out, "250 ok");
                    }
                    case "RCPT" -> {
                        recipient = line.replaceFirst("(?i)^rcpt to:<([^>]*)>.*", "$1");
                        attempts.merge(recipient, 1, Integer::sum);
                        mood = next(recipient);
                        if (mood == Mood.HANGS_UP_AT_RECIPIENT) {
                            return;
                        }
                        if (mood == Mood.SAYS_NOTHING) {
                            in.readLine();
                            return;
                        }
                        refused = mood != null && REFUSALS.contains(mood);
                        if (mood == Mood.TAKES_ITS_TIME) {
                            Thread.sleep(PAUSE);
                        }
                        say(
                                out,
                                switch (mood) {
                                    case POSTPONES -> "450 4.2.0 later";
                                    case SAYS_DOMAIN_IS_BUSY -> "451 4.7.0 too much for this domain";
                                    case SAYS_STORAGE_IS_FULL -> "452 4.3.1 no room";
                                    case SAYS_SERVICE_CLOSES -> "421 4.3.2 closing";
                                    case SAYS_NO_SUCH_ADDRESS -> "550 5.1.1 no such user " + recipient;
                                    case null, default -> "250 ok";
                                });
                    }
                    case "DATA" -> {
                        if (refused) {
                            say(out, "503 5.5.1 nobody to send it to");
                            break;
                        }
                        say(out, "354 go");
                        StringBuilder text = new StringBuilder();
                        for (String part = in.readLine(); part != null && !part.equals("."); part = in.readLine()) {
                            text.append(part).append('\n');
                        }
                        if (mood == Mood.REFUSES_CONTENT) {
                            say(out, "554 5.7.1 we don't like this");
                            break;
                        }
                        Kept mail = new Kept(sender, recipient, text.toString());
                        kept.add(mail);
                        if (mood == Mood.HANGS_UP_AFTER_DATA) {
                            return;
                        }
                        if (mood == Mood.WAITS_AFTER_DATA || answersLeft.getAndDecrement() <= 0) {
                            unanswered.add(mail);
                            goOn.await();
                            unanswered.remove(mail);
                        }
                        say(out, "250 kept");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "502 what?");
                }
            }
        } catch (IOException gone) {
            // The other side left.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Mood next(String address) {
        ConcurrentLinkedQueue<Mood> waiting = moods.get(address);
        return waiting == null ? null : waiting.poll();
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
