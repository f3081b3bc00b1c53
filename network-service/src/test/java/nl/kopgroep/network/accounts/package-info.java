/** What becomes of people in a real Keycloak. */
@NullMarked
package nl.kopgroep.network.accounts;

import org.jspecify.annotations.NullMarked;
