package nl.kopgroep.notification.telling;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import nl.kopgroep.notification.work.Worker;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The loop that decides, and what can be seen of what waits. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({Patience.class, Keeping.class})
class TellingConfiguration {

    /** Woken when an update is noted; the pause is for those that wait for facts, and for other instances'. */
    @Bean
    Worker decidingWorker(ObjectProvider<Deciding> deciding) {
        return new Worker(
                "deciding", Duration.ofMillis(100), () -> deciding.getObject().decideNext());
    }

    @Bean
    Worker forgettingWorker(ForgettingOldUpdates forgetting) {
        return new Worker("forgetting-updates", Duration.ofHours(6), forgetting::forgetSome);
    }

    @Bean
    MeterBinder waitingUpdates(Updates updates) {
        return (MeterRegistry registry) -> {
            Gauge.builder("kopgroep.updates.waiting", updates, Updates::waiting)
                    .description("Updates about which nothing is decided yet")
                    .register(registry);
            Gauge.builder("kopgroep.updates.incomplete", updates, Updates::incomplete)
                    .description("Updates decided without facts that may still come")
                    .register(registry);
        };
    }
}
