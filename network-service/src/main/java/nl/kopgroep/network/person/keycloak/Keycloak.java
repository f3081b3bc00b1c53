package nl.kopgroep.network.person.keycloak;

import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
 * The few things that are asked of Keycloak's admin API, each harmless when it is done twice. Every failure is a {@link
 * KeycloakUnavailable}; no message of it names anybody.
 */
class Keycloak {

    static final String PERSON_ID = "person_id";
    static final String ORGANISATION_ID = "organisation_id";

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RENEW_BEFORE = Duration.ofSeconds(30);
    private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Organization>> ORGANIZATIONS =
            new ParameterizedTypeReference<>() {};

    private final RestClient http;
    private final String realm;
    private final String secret;

    private @Nullable String token;
    private Instant tokenEnds = Instant.EPOCH;

    Keycloak(String url, String realm, String secret) {
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

    /** An account, as far as it matters here. */
    record User(
            @Nullable String id,
            String username,
            @Nullable String email,
            @Nullable String firstName,
            @Nullable String lastName,
            boolean enabled,
            boolean emailVerified,
            @Nullable Map<String, List<String>> attributes) {

        Optional<UUID> personId() {
            try {
                return Optional.ofNullable(attributes)
                        .map(all -> all.get(PERSON_ID))
                        .filter(values -> !values.isEmpty())
                        .map(values -> UUID.fromString(values.getFirst()));
            } catch (IllegalArgumentException _) {
                return Optional.empty();
            }
        }

        String requiredId() {
            return java.util.Objects.requireNonNull(id, "Keycloak gives every account an id");
        }

        @Override
        public String toString() {
            return "User[id=" + id + "]";
        }
    }

    record Organization(
            @Nullable String id,
            String name,
            String alias,
            boolean enabled,
            @Nullable List<Domain> domains,
            @Nullable Map<String, List<String>> attributes) {

        String requiredId() {
            return java.util.Objects.requireNonNull(id, "Keycloak gives every organization an id");
        }
    }

    record Domain(String name, boolean verified) {}

    Optional<User> userOf(UUID personId) {
        return list("/users?q={query}&briefRepresentation=false", USERS, PERSON_ID + ":" + personId).stream()
                .filter(user -> user.personId().filter(personId::equals).isPresent())
                .findFirst();
    }

    Optional<User> userNamed(String username) {
        return list("/users?username={username}&exact=true&briefRepresentation=false", USERS, username).stream()
                .findFirst();
    }

    List<User> users(int first, int max) {
        return list("/users?briefRepresentation=false&first={first}&max={max}", USERS, first, max);
    }

    void create(User user) {
        send(HttpMethod.POST, "/users", user);
    }

    void update(User user) {
        send(HttpMethod.PUT, "/users/{id}", user, user.requiredId());
    }

    void delete(User user) {
        send(HttpMethod.DELETE, "/users/{id}", null, user.requiredId());
    }

    void setPassword(User user, String password) {
        send(
                HttpMethod.PUT,
                "/users/{id}/reset-password",
                Map.of("type", "password", "value", password, "temporary", false),
                user.requiredId());
    }

    /** Mails a link, usable once, with which somebody chooses a password and comes to the portal. */
    void mailInvitation(User user, Duration life, String redirectTo) {
        send(
                HttpMethod.PUT,
                "/users/{id}/execute-actions-email?lifespan={seconds}&client_id=portal&redirect_uri={uri}",
                List.of("UPDATE_PASSWORD"),
                user.requiredId(),
                life.toSeconds(),
                redirectTo);
    }

    Optional<Organization> organizationOf(UUID organisationId) {
        return list(
                        "/organizations?q={query}&briefRepresentation=false",
                        ORGANIZATIONS,
                        ORGANISATION_ID + ":" + organisationId)
                .stream()
                .findFirst();
    }

    List<Organization> organizationsOf(User user) {
        return list(
                "/organizations/members/{id}/organizations?briefRepresentation=false",
                ORGANIZATIONS,
                user.requiredId());
    }

    void create(Organization organization) {
        send(HttpMethod.POST, "/organizations", organization);
    }

    void update(Organization organization) {
        send(HttpMethod.PUT, "/organizations/{id}", organization, organization.requiredId());
    }

    List<User> members(Organization organization, int first, int max) {
        return list(
                "/organizations/{id}/members?briefRepresentation=false&first={first}&max={max}",
                USERS,
                organization.requiredId(),
                first,
                max);
    }

    /** As an UNMANAGED member: taking somebody out of the organization later leaves the account alone. */
    void join(Organization organization, User user) {
        send(HttpMethod.POST, "/organizations/{id}/members", user.requiredId(), organization.requiredId());
    }

    void leave(Organization organization, User user) {
        send(
                HttpMethod.DELETE,
                "/organizations/{id}/members/{user}",
                null,
                organization.requiredId(),
                user.requiredId());
    }

    private <T> List<T> list(String path, ParameterizedTypeReference<List<T>> type, Object... variables) {
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

    private void send(HttpMethod method, String path, @Nullable Object body, Object... variables) {
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
