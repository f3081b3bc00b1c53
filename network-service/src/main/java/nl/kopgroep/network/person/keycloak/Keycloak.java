package nl.kopgroep.network.person.keycloak;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;

/** The few things that are asked of Keycloak about accounts and organizations, each harmless when it is done twice. */
class Keycloak {

    static final String PERSON_ID = "person_id";
    static final String ORGANISATION_ID = "organisation_id";

    private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Organization>> ORGANIZATIONS =
            new ParameterizedTypeReference<>() {};

    private final AdminApi api;

    Keycloak(AdminApi api) {
        this.api = api;
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
        return api.list("/users?q={query}&briefRepresentation=false", USERS, PERSON_ID + ":" + personId).stream()
                .filter(user -> user.personId().filter(personId::equals).isPresent())
                .findFirst();
    }

    Optional<User> userNamed(String username) {
        return api.list("/users?username={username}&exact=true&briefRepresentation=false", USERS, username).stream()
                .findFirst();
    }

    List<User> users(int first, int max) {
        return api.list("/users?briefRepresentation=false&first={first}&max={max}", USERS, first, max);
    }

    void create(User user) {
        api.send(HttpMethod.POST, "/users", user);
    }

    void update(User user) {
        api.send(HttpMethod.PUT, "/users/{id}", user, user.requiredId());
    }

    void delete(User user) {
        api.send(HttpMethod.DELETE, "/users/{id}", null, user.requiredId());
    }

    void setPassword(User user, String password) {
        api.send(
                HttpMethod.PUT,
                "/users/{id}/reset-password",
                Map.of("type", "password", "value", password, "temporary", false),
                user.requiredId());
    }

    /** Mails a link, usable once, with which somebody chooses a password and comes to the portal. */
    void mailInvitation(User user, Duration life, String redirectTo) {
        api.send(
                HttpMethod.PUT,
                "/users/{id}/execute-actions-email?lifespan={seconds}&client_id=portal&redirect_uri={uri}",
                List.of("UPDATE_PASSWORD"),
                user.requiredId(),
                life.toSeconds(),
                redirectTo);
    }

    Optional<Organization> organizationOf(UUID organisationId) {
        return api
                .list(
                        "/organizations?q={query}&briefRepresentation=false",
                        ORGANIZATIONS,
                        ORGANISATION_ID + ":" + organisationId)
                .stream()
                .findFirst();
    }

    List<Organization> organizationsOf(User user) {
        return api.list(
                "/organizations/members/{id}/organizations?briefRepresentation=false",
                ORGANIZATIONS,
                user.requiredId());
    }

    void create(Organization organization) {
        api.send(HttpMethod.POST, "/organizations", organization);
    }

    void update(Organization organization) {
        api.send(HttpMethod.PUT, "/organizations/{id}", organization, organization.requiredId());
    }

    List<User> members(Organization organization, int first, int max) {
        return api.list(
                "/organizations/{id}/members?briefRepresentation=false&first={first}&max={max}",
                USERS,
                organization.requiredId(),
                first,
                max);
    }

    /** As an UNMANAGED member: taking somebody out of the organization later leaves the account alone. */
    void join(Organization organization, User user) {
        api.send(HttpMethod.POST, "/organizations/{id}/members", user.requiredId(), organization.requiredId());
    }

    void leave(Organization organization, User user) {
        api.send(
                HttpMethod.DELETE,
                "/organizations/{id}/members/{user}",
                null,
                organization.requiredId(),
                user.requiredId());
    }
}
