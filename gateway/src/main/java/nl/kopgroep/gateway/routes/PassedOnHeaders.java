package nl.kopgroep.gateway.routes;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.kopgroep.gateway.Installation;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * What of a request's headers travels on. A service gets only those that its API knows: whatever else a caller thinks of to say
 * who he is never reaches it. Keycloak gets all but our own cookie. Both hear from us where the request came from.
 */
@Component
class PassedOnHeaders implements HttpHeadersFilter.RequestHttpHeadersFilter, Ordered {

    private static final Set<String> OF_THE_API = Set.of(
            "accept",
            "accept-language",
            "acting-for",
            "authorization",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "network-epoch",
            "range",
            "user-agent");

    private final Installation installation;

    PassedOnHeaders(Installation installation) {
        this.installation = installation;
    }

    @Override
    public HttpHeaders apply(HttpHeaders headers, ServerRequest request) {
        var passedOn = new HttpHeaders();
        var toKeycloak = request.path().startsWith("/auth/");
        headers.forEach((name, values) -> {
            if (toKeycloak || OF_THE_API.contains(name.toLowerCase(Locale.ROOT))) {
                passedOn.addAll(name, values);
            }
        });
        if (toKeycloak) {
            withoutSession(passedOn);
        }
        sayWhereFrom(passedOn, request);
        return passedOn;
    }

    private void withoutSession(HttpHeaders headers) {
        var ours = installation.sessionCookie() + "=";
        var others = headers.getValuesAsList(HttpHeaders.COOKIE).stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";\\s*")))
                .filter(cookie -> !cookie.startsWith(ours))
                .collect(Collectors.joining("; "));
        headers.remove(HttpHeaders.COOKIE);
        if (!others.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, others);
        }
    }

    private void sayWhereFrom(HttpHeaders headers, ServerRequest request) {
        var site = installation.publicUrl();
        headers.set("X-Forwarded-For", request.servletRequest().getRemoteAddr());
        headers.set("X-Forwarded-Proto", site.getScheme());
        headers.set("X-Forwarded-Host", Objects.requireNonNull(site.getAuthority()));
    }

    /** After Spring Cloud Gateway's own filters, which take away the headers that are set here. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
