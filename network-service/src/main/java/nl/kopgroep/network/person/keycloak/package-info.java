/** Keeps Keycloak's accounts as the platform's people want them, at Keycloak's own pace. */
@NullMarked
package nl.kopgroep.network.person.keycloak;

import org.jspecify.annotations.NullMarked;
