package nl.kopgroep.gateway.login;

/** Keycloak can't answer just now; the session itself is not to blame and stays. */
public final class KeycloakUnavailable extends RuntimeException {

    KeycloakUnavailable(Throwable cause) {
        super(cause);
    }
}
