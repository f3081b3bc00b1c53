package nl.kopgroep.teststack.daemon;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes every mail for anybody, as the platform's local mailbox does. */
final class MailServer {

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    static MailServer start() {
        var setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(30_000);
        var server = new GreenMail(setup);
        server.withConfiguration(new GreenMailConfiguration().withDisabledAuthentication());
        server.start();
        return new MailServer(server);
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** Every mail for this address, oldest first, as it came over the wire. */
    List<byte[]> receivedBy(String address) throws MessagingException, IOException {
        var wanted = address.toLowerCase(Locale.ROOT);
        var mails = new ArrayList<byte[]>();
        var found = server.findReceivedMessages(
                        user -> wanted.equals(user.getEmail().toLowerCase(Locale.ROOT)), message -> true)
                .toList();
        for (var message : found) {
            var bytes = new ByteArrayOutputStream();
            message.writeTo(bytes);
            mails.add(bytes.toByteArray());
        }
        return mails;
    }
}
