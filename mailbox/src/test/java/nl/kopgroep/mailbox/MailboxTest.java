package nl.kopgroep.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Mailbox mailbox;

    @BeforeEach
    void open() throws Exception {
        mailbox = Mailbox.open("127.0.0.1", 0, 0, folder);
    }

    @AfterEach
    void close() {
        mailbox.close();
    }

    @Test
    void a_mail_is_shown_to_whom_it_was_sent_and_to_nobody_else() throws Exception {
        send("koploper@extra-strong.example", "Nieuw over financiering: coöperatie", "Dag.\n.\nEen punt alleen.");

        String mails =
                get("/mailbox/api/messages?to=koploper%40extra-strong.example").body();

        assertThat(mails)
                .contains("\"subject\":\"Nieuw over financiering: coöperatie\"")
                .contains("Dag.\\r\\n.\\r\\nEen punt alleen.")
                .contains("\"List-Unsubscribe\":\"<http://localhost:8400/afmelden/t0ken>\"");
        assertThat(get("/mailbox/api/messages?to=other%40example.org").body()).isEqualTo("[]");
    }

    @Test
    void what_was_taken_is_still_there_after_a_restart() throws Exception {
        send("koploper@extra-strong.example", "Blijft", "Dag");
        mailbox.close();

        mailbox = Mailbox.open("127.0.0.1", 0, 0, folder);

        assertThat(get("/mailbox/api/messages").body()).contains("\"subject\":\"Blijft\"");
    }

    @Test
    void markup_in_a_subject_is_shown_and_not_obeyed() throws Exception {
        send("koploper@extra-strong.example", "<script>alert(1)</script>", "Dag");

        assertThat(get("/mailbox/").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @Test
    void its_links_work_whether_or_not_the_address_was_typed_with_a_slash_at_the_end() throws Exception {
        send("koploper@extra-strong.example", "Nieuw", "Dag");

        assertThat(get("/mailbox").body()).contains("href=\"/mailbox/bericht/", "action=\"/mailbox/\"");
    }

    @Test
    void a_formatted_mail_may_look_like_something_but_do_nothing() throws Exception {
        send("koploper@extra-strong.example", "Opgemaakt", "Dag");
        String id = get("/mailbox/").body().replaceAll("(?s).*bericht/(\\d+).*", "$1");

        HttpResponse<String> formatted = get("/mailbox/bericht/" + id + "/opgemaakt");

        assertThat(formatted.body()).contains("<b>Dag</b>");
        assertThat(formatted.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'")
                .contains("sandbox")
                .doesNotContain("script-src")
                .doesNotContain("allow-scripts");
    }

    @Test
    void links_in_the_text_can_be_followed() throws Exception {
        send("koploper@extra-strong.example", "Link", "Ga naar http://localhost:8400/items/1.");
        String id = get("/mailbox/").body().replaceAll("(?s).*bericht/(\\d+).*", "$1");

        assertThat(get("/mailbox/bericht/" + id).body())
                .contains("<a href=\"http://localhost:8400/items/1\">http://localhost:8400/items/1</a>.");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + mailbox.httpPort() + path);
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private void send(String recipient, String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(mailbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("noreply@kopgroep.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(recipient));
        message.setSubject(subject, "UTF-8");
        message.setHeader("List-Unsubscribe", "<http://localhost:8400/afmelden/t0ken>");
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setContent("<b>Dag</b>", "text/html; charset=UTF-8");
        message.setContent(new MimeMultipart("alternative", plain, html));
        Transport.send(message);
    }
}
