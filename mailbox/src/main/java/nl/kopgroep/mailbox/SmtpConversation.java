package nl.kopgroep.mailbox;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What RFC 5321 asks of a receiver, with pipelining, and no more: everybody's mail is welcome, none is passed on. */
final class SmtpConversation {

    private static final int MOST_BYTES = 25 << 20;
    private static final Pattern ADDRESS = Pattern.compile("<([^>]*)>");

    private final InputStream in;
    private final OutputStream out;
    private final MailStore store;
    private @Nullable String sender;
    private final List<String> recipients = new ArrayList<>();

    SmtpConversation(InputStream in, OutputStream out, MailStore store) {
        this.in = new BufferedInputStream(in);
        this.out = new BufferedOutputStream(out);
        this.store = store;
    }

    void run() throws IOException {
        say("220 mailbox ready");
        for (String line = line(); line != null; line = line()) {
            String verb = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" ->
                    say("250-mailbox\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8\r\n250 SIZE " + MOST_BYTES);
                case "HELO" -> say("250 mailbox");
                case "MAIL" -> begin(line);
                case "RCPT" -> recipient(line);
                case "DATA" -> data();
                case "RSET" -> {
                    forget();
                    say("250 ok");
                }
                case "NOOP" -> say("250 ok");
                case "VRFY" -> say("252 send it and see");
                case "QUIT" -> {
                    say("221 bye");
                    return;
                }
                default -> say("502 not known here: " + verb);
            }
        }
    }

    private void begin(String line) throws IOException {
        forget();
        sender = address(line);
        say("250 ok");
    }

    private void recipient(String line) throws IOException {
        if (sender == null) {
            say("503 MAIL comes first");
            return;
        }
        recipients.add(address(line));
        say("250 ok");
    }

    private void data() throws IOException {
        if (sender == null || recipients.isEmpty()) {
            say("503 MAIL and RCPT come first");
            return;
        }
        say("354 end with a dot on a line of its own");
        byte[] content = content();
        if (content.length > MOST_BYTES) {
            say("552 too large");
        } else {
            store.take(sender, recipients, content);
            say("250 kept");
        }
        forget();
    }

    private byte[] content() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] line = bytes(); line != null; line = bytes()) {
            if (line.length == 1 && line[0] == '.') {
                return content.toByteArray();
            }
            if (content.size() <= MOST_BYTES) {
                int from = line.length > 0 && line[0] == '.' ? 1 : 0;
                content.write(line, from, line.length - from);
                content.write('\r');
                content.write('\n');
            }
        }
        throw new IOException("the mail was not finished");
    }

    private void forget() {
        sender = null;
        recipients.clear();
    }

    private static String address(String line) {
        Matcher matcher = ADDRESS.matcher(line);
        return matcher.find()
                ? matcher.group(1)
                : line.substring(line.indexOf(':') + 1).strip();
    }

    private void say(String answer) throws IOException {
        out.write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
        // With pipelining the sender has said more already; then the answers go together.
        if (in.available() == 0) {
            out.flush();
        }
    }

    private @Nullable String line() throws IOException {
        byte[] line = bytes();
        return line == null ? null : new String(line, StandardCharsets.UTF_8);
    }

    private byte @Nullable [] bytes() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int read = in.read(); read >= 0; read = in.read()) {
            if (read == '\n') {
                byte[] bytes = line.toByteArray();
                int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
                return java.util.Arrays.copyOf(bytes, length);
            }
            line.write(read);
        }
        out.flush();
        return null;
    }
}
