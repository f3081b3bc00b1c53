package nl.kopgroep.network.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Goes through Keycloak's pages as a browser does, with its cookies. */
final class Visitor {

    private static final Pattern ONWARD = Pattern.compile("href=\"([^\"]*/login-actions/[^\"]*)\"");
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);

    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Opens the link of an invitation, goes on and chooses a password. */
    void choosePassword(String link, String password) throws Exception {
        String form = page(found(ONWARD, page(link, "")), "");
        page(found(FORM, form), "password-new=" + password + "&password-confirm=" + password);
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(page).isTrue();
        return matcher.group(1).replace("&amp;", "&");
    }

    /** The page that it comes to in the end. */
    private String page(String address, String form) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
        if (!form.isEmpty()) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form));
        }
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String set : answer.headers().allValues("Set-Cookie")) {
                String[] pair = set.split(";")[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer.statusCode() / 100 == 3
                    ? page(
                            URI.create(address)
                                    .resolve(answer.headers()
                                            .firstValue("Location")
                                            .orElseThrow())
                                    .toString(),
                            "")
                    : answer.body();
        }
    }
}
