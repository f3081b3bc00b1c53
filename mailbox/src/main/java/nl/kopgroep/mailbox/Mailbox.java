package nl.kopgroep.mailbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * The mailbox as a program and for tests. Environment: MAILBOX_SMTP_PORT, MAILBOX_HTTP_PORT, MAILBOX_FOLDER, and
 * MAILBOX_ADDRESS when it is not loopback.
 */
public final class Mailbox implements AutoCloseable {

    private final SmtpServer smtp;
    private final MailPages pages;

    private Mailbox(SmtpServer smtp, MailPages pages) {
        this.smtp = smtp;
        this.pages = pages;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Mailbox mailbox = open(
                System.getenv().getOrDefault("MAILBOX_ADDRESS", "127.0.0.1"),
                Integer.parseInt(System.getenv().getOrDefault("MAILBOX_SMTP_PORT", "8426")),
                Integer.parseInt(System.getenv().getOrDefault("MAILBOX_HTTP_PORT", "8427")),
                Path.of(System.getenv().getOrDefault("MAILBOX_FOLDER", "mails")));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            mailbox.close();
            stopped.countDown();
        }));
        System.out.println("Takes mail on port " + mailbox.smtpPort() + ", shows it on port " + mailbox.httpPort());
        stopped.await();
    }

    /**
     * Opens it on what the folder holds.
     *
     * @param smtpPort and {@code httpPort}: 0 for any free one
     */
    public static Mailbox open(String address, int smtpPort, int httpPort, Path folder) throws IOException {
        MailStore store = MailStore.open(folder);
        return new Mailbox(SmtpServer.open(address, smtpPort, store), MailPages.open(address, httpPort, store));
    }

    public int smtpPort() {
        return smtp.port();
    }

    public int httpPort() {
        return pages.port();
    }

    @Override
    public void close() {
        smtp.close();
        pages.close();
    }
}
