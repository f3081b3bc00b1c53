package nl.kopgroep.notification.mailing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator can set and see of mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, DkimProperties.class})
class MailingConfiguration {

    @Bean
    MeterBinder mailsWaiting(Mails mails, Domains domains) {
        return registry -> {
            Gauge.builder("kopgroep.mail.domains.held", domains, Domains::held)
                    .description("Receiving domains that are left alone for a while, because they want nothing now")
                    .register(registry);
            Gauge.builder("kopgroep.mail.overdue", mails, Mails::overdue)
                    .description("Mails that are due and not sent")
                    .register(registry);
            Gauge.builder("kopgroep.mail.overdue.oldest", mails, Mails::oldestOverdueSeconds)
                    .baseUnit("seconds")
                    .description("For how long the oldest of them is due")
                    .register(registry);
        };
    }
}
