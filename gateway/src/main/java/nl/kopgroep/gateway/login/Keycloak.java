package nl.kopgroep.gateway.login;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import nl.kopgroep.gateway.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the gateway asks of Keycloak itself, behind the browser's back. */
@Component
class Keycloak {

    private final Installation installation;
    private final RestClient http;

    Keycloak(Installation installation) {
        this.installation = installation;
        this.http = RestClient.builder().requestFactory(requests()).build();
    }

    /** HTTP/1.1 only: the JDK's offer to go on in HTTP/2 makes Keycloak drop requests. */
    static JdkClientHttpRequestFactory requests() {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(2))
                .build();
        var requests = new JdkClientHttpRequestFactory(client);
        requests.setReadTimeout(Duration.ofSeconds(15));
        return requests;
    }

    /**
     * Trades the refresh token for new tokens. With rotation this works once for each refresh token.
     *
     * @throws SessionEnded when Keycloak says that this login is over
     * @throws KeycloakUnavailable when it can't say
     */
    Tokens refresh(String refreshToken) {
        var form = form("grant_type", "refresh_token", "refresh_token", refreshToken);
        try {
            var answer = post("token", form)
                    .onStatus(HttpStatusCode::is4xxClientError, (request, response) -> {
                        throw new SessionEnded();
                    })
                    .body(TokenAnswer.class);
            if (answer == null || answer.access_token() == null) {
                throw new KeycloakUnavailable(new IllegalStateException("an answer without a token"));
            }
            return new Tokens(
                    answer.access_token(),
                    Instant.now().plusSeconds(answer.expires_in()),
                    Objects.requireNonNullElse(answer.refresh_token(), refreshToken));
        } catch (RestClientException unreachable) {
            throw new KeycloakUnavailable(unreachable);
        }
    }

    /** Ends the single sign-on session, so that the next login asks for a password; false when that didn't work. */
    boolean end(String refreshToken) {
        try {
            post("logout", form("refresh_token", refreshToken)).toBodilessEntity();
            return true;
        } catch (RestClientException refused) {
            return false;
        }
    }

    private RestClient.ResponseSpec post(String endpoint, MultiValueMap<String, String> form) {
        form.addAll(MultiValueMap.fromSingleValue(
                Map.of("client_id", "portal", "client_secret", installation.portalClientSecret())));
        return http.post()
                .uri(installation.endpoint(endpoint))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve();
    }

    private static MultiValueMap<String, String> form(String... namesAndValues) {
        var form = new LinkedMultiValueMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            form.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return form;
    }

    private record TokenAnswer(
            @Nullable String access_token, @Nullable String refresh_token, long expires_in) {}
}
