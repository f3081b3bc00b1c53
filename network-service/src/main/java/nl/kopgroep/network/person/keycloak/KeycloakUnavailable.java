package nl.kopgroep.network.person.keycloak;

/** Keycloak didn't do what was asked; its message says which call and how it answered, and names nobody. */
final class KeycloakUnavailable extends RuntimeException {

    KeycloakUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    KeycloakUnavailable(String message) {
        super(message);
    }
}
