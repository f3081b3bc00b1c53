package nl.kopgroep.mailbox;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages as HTML, in Dutch, without scripts. */
final class Page {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.of("nl")).withZone(ZoneId.of("Europe/Amsterdam"));

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"']*[^\\s<>\"'.,;:!?)]");

    private Page() {}

    static String list(List<Mail> mails, List<String> everybody, @Nullable String recipient) {
        String options = everybody.stream()
                .map(address -> "<option value=\"" + text(address) + "\""
                        + (address.equals(recipient) ? " selected" : "") + ">" + text(address) + "</option>")
                .collect(Collectors.joining());
        String rows = mails.stream().map(Page::row).collect(Collectors.joining());
        return frame("Postvak", """
                <h1>Postvak</h1>
                <p class="lead">Alle post van deze demo komt hier aan. Er gaat niets het internet op.</p>
                <form method="get" action="/mailbox/"><label for="aan">Post voor</label>
                <select id="aan" name="aan"><option value="">iedereen</option>%s</select>
                <button>Toon</button></form>
                %s""".formatted(
                        options,
                        mails.isEmpty()
                                ? "<p class=\"empty\">Er is nog geen post. Komt er iets binnen, laad dan deze pagina opnieuw.</p>"
                                : "<ul class=\"mails\">" + rows + "</ul>"));
    }

    static String mail(Mail mail) {
        String formatted = mail.html() == null
                ? ""
                : "<p><a class=\"button\" href=\"" + mail.id() + "/opgemaakt\">Toon de opgemaakte versie</a></p>";
        return frame(mail.subject(), """
                <p><a href="../">Terug naar het postvak</a></p>
                <article><h1>%s</h1>
                <dl><dt>Van</dt><dd>%s</dd><dt>Aan</dt><dd>%s</dd><dt>Ontvangen</dt><dd>%s</dd></dl>
                <pre class="text">%s</pre>%s
                <details><summary>Kopregels</summary><pre>%s</pre></details>
                <p><a href="%s/bron">Toon de bron</a></p></article>""".formatted(
                        text(mail.subject()),
                        text(mail.from()),
                        text(String.join(", ", mail.recipients())),
                        WHEN.format(mail.receivedAt()),
                        withLinks(mail.text()),
                        formatted,
                        text(mail.headers().entrySet().stream()
                                .map(header -> header.getKey() + ": " + header.getValue())
                                .collect(Collectors.joining("\n"))),
                        mail.id()));
    }

    static String notFound() {
        return frame(
                "Niet gevonden", "<h1>Deze pagina is er niet</h1><p><a href=\"/mailbox/\">Naar het postvak</a></p>");
    }

    private static String row(Mail mail) {
        return """
                <li><a href="/mailbox/bericht/%s"><span class="subject">%s</span>
                <span class="meta">aan %s · %s</span></a></li>""".formatted(
                        mail.id(),
                        text(mail.subject().isBlank() ? "(zonder onderwerp)" : mail.subject()),
                        text(String.join(", ", mail.recipients())),
                        WHEN.format(mail.receivedAt()));
    }

    private static String frame(String title, String content) {
        return """
                <!doctype html><html lang="nl"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s - Postvak van de demo</title><link rel="stylesheet" href="/mailbox/style.css"></head>
                <body><header><a href="/mailbox/">Postvak van de demo</a><a href="/">Naar Kopgroep</a></header>
                <main>%s</main></body></html>
                """.formatted(text(title), content);
    }

    private static String withLinks(String text) {
        return LINK.matcher(text(text)).replaceAll("<a href=\"$0\">$0</a>");
    }

    static String text(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
