/** Tests of logging in and out, with a real Keycloak. */
@NullMarked
package nl.kopgroep.gateway.login;

import org.jspecify.annotations.NullMarked;
