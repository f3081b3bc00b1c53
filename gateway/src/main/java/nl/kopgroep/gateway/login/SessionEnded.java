package nl.kopgroep.gateway.login;

/** Keycloak no longer knows this login: somebody logged out elsewhere, or it simply lasted long enough. */
public final class SessionEnded extends RuntimeException {}
