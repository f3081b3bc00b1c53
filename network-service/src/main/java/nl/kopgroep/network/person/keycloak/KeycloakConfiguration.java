package nl.kopgroep.network.person.keycloak;

import java.util.Objects;
import nl.kopgroep.network.person.ConfirmingErasure;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps accounts when it has the service account's secret; without it, what is to be done is written down and waits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeycloakProperties.class)
class KeycloakConfiguration {

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("kopgroep.keycloak.client-secret")
    static class Provisioned {

        @Bean
        Keycloak keycloak(KeycloakProperties properties) {
            return new Keycloak(new AdminApi(
                    properties.url(), properties.realm(), Objects.requireNonNull(properties.clientSecret())));
        }

        @Bean
        Provisioning provisioning(
                Keycloak keycloak,
                WantedAccounts wanted,
                ConfirmingErasure erasures,
                KeycloakProperties properties,
                @Value("${kopgroep.public-url}") String publicUrl,
                @Value("${kopgroep.demo.password:#{null}}") @Nullable String demoPassword) {
            return new Provisioning(
                    keycloak, wanted, erasures, properties.invitationLife(), publicUrl + "/", demoPassword);
        }

        @Bean
        ProvisioningWorker provisioningWorker(KeycloakTasks tasks, Provisioning provisioning) {
            return new ProvisioningWorker(tasks, provisioning);
        }

        @Bean
        Reconciliation reconciliation(Keycloak keycloak, WantedAccounts wanted, KeycloakTasks tasks) {
            return new Reconciliation(keycloak, wanted, tasks);
        }
    }
}
