package nl.kopgroep.network.person.keycloak;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How accounts are kept, under {@code kopgroep.keycloak}.
 *
 * @param url Keycloak's base address on the inner network
 * @param realm the installation's
 * @param clientSecret of the service account {@code network-service}; without one no account is kept, and what is to be
 *     done waits
 * @param invitationLife how long the link in an invitation works
 * @param reconcileEvery how often all people are compared with all accounts
 */
@ConfigurationProperties("kopgroep.keycloak")
record KeycloakProperties(
        String url,
        String realm,
        @Nullable String clientSecret,
        @DefaultValue("72h") Duration invitationLife,
        @DefaultValue("1h") Duration reconcileEvery) {}
