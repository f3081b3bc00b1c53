/** Logging in and out with Keycloak, and keeping the access token of a session fresh, so that no browser ever holds one. */
@NullMarked
package nl.kopgroep.gateway.login;

import org.jspecify.annotations.NullMarked;
