package nl.kopgroep.notification.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kopgroep.notification.NotificationService;
import nl.kopgroep.notification.mailing.UnwritableLetters;
import nl.kopgroep.teststack.WithTestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on real PostgreSQL, Kafka and SMTP, with a {@link World} to tell it about. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = NotificationService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "kopgroep.mail.first-retry=200ms",
            "kopgroep.webhooks.local=true",
            "kopgroep.webhooks.first-retry=100ms",
            "kopgroep.webhooks.patience=2s",
            "kopgroep.mail.collect=300ms"
        })
@WithTestStack("notification")
@Import({World.class, UnwritableLetters.class})
public @interface NotificationTest {}
