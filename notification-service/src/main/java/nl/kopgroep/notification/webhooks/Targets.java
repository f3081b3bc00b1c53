package nl.kopgroep.notification.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.kopgroep.support.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * Which addresses a webhook may have, as far as the text of them shows: a name in DNS, over TLS, on a port for that.
 * Numbers in place of a name are refused, however they are written.
 */
@Component
class Targets {

    private static final int LONGEST = 1000;
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?");

    private final WebhookProperties properties;

    Targets(WebhookProperties properties) {
        this.properties = properties;
    }

    /** The address, or a refusal that says what is wrong with it. */
    URI accept(String url) {
        URI address = parse(url.strip());
        if (!"https".equalsIgnoreCase(address.getScheme())
                && !(properties.local() && "http".equalsIgnoreCase(address.getScheme()))) {
            throw invalid("begin met https://", "begin with https://");
        }
        if (address.getRawUserInfo() != null) {
            throw invalid(
                    "zonder naam of wachtwoord erin. De ondertekening zegt al van wie het komt.",
                    "without a name or password in it. The signature says already whom it is from.");
        }
        if (address.getRawFragment() != null) {
            throw invalid("zonder # en wat daarachter staat", "without # and what follows it");
        }
        String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(host).matches() && !(properties.local() && host.equals("localhost"))) {
            throw invalid(
                    "gebruik de naam van een server op internet, zoals hooks.voorbeeld.nl",
                    "use the name of a server on the internet, such as hooks.example.org");
        }
        int port = address.getPort() == -1 ? 443 : address.getPort();
        if (!properties.local() && !properties.ports().contains(port)) {
            String allowed = properties.ports().stream()
                    .sorted()
                    .map(String::valueOf)
                    .reduce((a, b) -> a + ", " + b)
                    .orElse("");
            throw invalid("gebruik een van deze poorten: " + allowed, "use one of these ports: " + allowed);
        }
        return address;
    }

    private static URI parse(String url) {
        if (url.length() > LONGEST) {
            throw invalid("hooguit " + LONGEST + " tekens", "at most " + LONGEST + " characters");
        }
        try {
            return new URI(url).parseServerAuthority();
        } catch (URISyntaxException unreadable) {
            throw invalid(
                    "dit is geen adres. Kopieer het hele adres, met https:// ervoor.",
                    "this isn't an address. Copy the whole address, with https:// before it.");
        }
    }

    private static Problem invalid(String nl, String en) {
        return Problem.invalid("url", nl, en);
    }
}
