package nl.kopgroep.notification.mailing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import nl.kopgroep.notification.telling.Keeping;
import nl.kopgroep.notification.work.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an operator can set and see of mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({MailProperties.class, DkimProperties.class})
class MailingConfiguration {

    private static final int FORGOTTEN_AT_A_TIME = 5_000;

    /** What a mail said is kept nowhere; this is about when it went and to whom. */
    @Bean
    Worker forgettingMailsWorker(Mails mails, Keeping keeping) {
        return new Worker(
                "forgetting-mails",
                Duration.ofHours(6),
                () -> mails.forgetEnded(keeping.keep(), FORGOTTEN_AT_A_TIME) == FORGOTTEN_AT_A_TIME);
    }

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
