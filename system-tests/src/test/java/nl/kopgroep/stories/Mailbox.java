package nl.kopgroep.stories;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The mails that arrived at an address. */
final class Mailbox {

    private Mailbox() {}

    static List<JsonNode> of(String address) {
        List<JsonNode> mails = new ArrayList<>();
        JsonNode answer = Account.anonymously(
                        "GET",
                        Platform.url() + "/mailbox/api/messages?to="
                                + URLEncoder.encode(address, StandardCharsets.UTF_8),
                        "")
                .ok();
        (answer.isArray() ? answer : answer.path("messages")).forEach(mails::add);
        return mails;
    }

    static List<JsonNode> about(String address, String subject) {
        return of(address).stream()
                .filter(mail -> mail.path("subject").asString("").contains(subject))
                .toList();
    }

    static Optional<String> header(JsonNode mail, String name) {
        for (var entry : mail.path("headers").properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return Optional.of(entry.getValue().asString());
            }
        }
        return Optional.empty();
    }

    /** The first link in the text, for somebody to click. */
    static String link(JsonNode mail) {
        Matcher link =
                Pattern.compile("https?://\\S+").matcher(mail.path("text").asString());
        if (!link.find()) {
            throw new AssertionError("The mail has no link: " + mail.path("text"));
        }
        return link.group();
    }

    /** The address that RFC 8058 says to POST to. */
    static String unsubscribeLink(JsonNode mail) {
        Matcher link = Pattern.compile("<(https?://[^>]+)>")
                .matcher(header(mail, "List-Unsubscribe").orElse(""));
        if (!link.find()) {
            throw new AssertionError("The mail has no link to stop: " + mail.path("headers"));
        }
        return link.group(1);
    }
}
