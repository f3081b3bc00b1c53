package nl.kopgroep.notification.webhooks;

import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How messages leave this service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookProperties.class)
class WebhookConfiguration {

    @Bean
    Outlet outlet(WebhookProperties properties) {
        return new Outlet(
                SystemDefaultDnsResolver.INSTANCE,
                properties.local(),
                DefaultClientTlsStrategy.createDefault(),
                properties.patience());
    }
}
