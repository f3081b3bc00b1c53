package nl.kopgroep.network.person.keycloak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Keycloak's admin API, called as this service's account. Every failure is a {@link KeycloakUnavailable}; no message of
 * it names anybody.
 */
class AdminApi {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(30);

    private final RestClient http;
    private final String realm;
    private final String secret;

    private @Nullable String token;
    private Instant tokenEnds = Instant.EPOCH;

    AdminApi(String url, String realm, String secret) {
        // HTTP/1.1: Keycloak's own upgrade to HTTP/2 breaks off requests.
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(TIMEOUT)
                .build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().baseUrl(url).requestFactory(requests).build();
        this.realm = realm;
        this.secret = secret;
    }

    <T> List<T> list(String path, ParameterizedTypeReference<List<T>> type, Object... variables) {
        try {
            List<T> answer = http.get()
                    .uri("/admin/realms/" + realm + path, variables)
                    .headers(headers -> headers.setBearerAuth(token()))
                    .retrieve()
                    .onStatus(HttpStatusCode::isError, (_, response) -> {
                        throw failed("GET", path, response.getStatusCode());
                    })
                    .body(type);
            return answer == null ? List.of() : answer;
        } catch (RestClientException e) {
            throw new KeycloakUnavailable("GET " + path + " got no answer", e);
        }
    }

    void send(HttpMethod method, String path, @Nullable Object body, Object... variables) {
        try {
            RestClient.RequestBodySpec request = http.method(method)
                    .uri("/admin/realms/" + realm + path, variables)
                    .headers(headers -> headers.setBearerAuth(token()));
            if (body != null) {
                request.contentType(MediaType.APPLICATION_JSON).body(body);
            }
            request.retrieve()
                    .onStatus(HttpStatusCode::isError, (_, response) -> {
                        throw failed(method.name(), path, response.getStatusCode());
                    })
                    .toBodilessEntity();
        } catch (RestClientException e) {
            throw new KeycloakUnavailable(method + " " + path + " got no answer", e);
        }
    }

    private KeycloakUnavailable failed(String method, String path, HttpStatusCode status) {
        if (status.value() == 401) {
            tokenEnds = Instant.EPOCH;
        }
        return new KeycloakUnavailable(method + " " + path + " was answered with " + status.value());
    }

    private record Token(String access_token, long expires_in) {}

    private synchronized String token() {
        if (token != null && Instant.now().isBefore(tokenEnds)) {
            return token;
        }
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("grant_type", "client_credentials");
        form.add("client_id", "network-service");
        form.add("client_secret", secret);
        Token fresh = http.post()
                .uri("/realms/{realm}/protocol/openid-connect/token", realm)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .onStatus(HttpStatusCode::isError, (_, response) -> {
                    throw new KeycloakUnavailable("The service account's token was answered with "
                            + response.getStatusCode().value());
                })
                .body(Token.class);
        if (fresh == null) {
            throw new KeycloakUnavailable("The service account got no token");
        }
        token = fresh.access_token();
        tokenEnds = Instant.now().plusSeconds(fresh.expires_in()).minus(RENEW_BEFORE);
        return token;
    }
}
