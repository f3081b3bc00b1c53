package nl.kopgroep.notification;

import java.time.Clock;
import nl.kopgroep.support.security.OpenPaths;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** Tells people what they want to hear: subscription, update, delivery, mail. */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "notification-service")
public class NotificationService {

    public static void main(String[] args) {
        SpringApplication.run(NotificationService.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Stopping a mail needs no login (RFC 8058), and neither does showing that one arrived. */
    @Bean
    OpenPaths openPaths() {
        return OpenPaths.toPost(
                "/v1/unsubscribe/*",
                "/v1/unsubscribe/*/*",
                "/v1/mail-address/confirmations/*",
                "/v1/networks/*/contacts",
                "/v1/contact-confirmations/*");
    }
}
