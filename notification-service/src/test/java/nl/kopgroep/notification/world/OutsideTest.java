package nl.kopgroep.notification.world;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kopgroep.notification.NotificationService;
import nl.kopgroep.teststack.WithTestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ApplicationContextEvent;

/**
 * The other services and the people, with a {@link World}, around a {@link ServiceProcess} that does the work: what
 * would take events in, decide and mail in this JVM is stopped.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = NotificationService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "logging.structured.format.console=",
            "kopgroep.messaging.consumers=false",
            "kopgroep.mail.connections=0"
        })
@WithTestStack("outside")
@Import({World.class, OutsideTest.Idle.class})
public @interface OutsideTest {

    /** Stops this service's own loops whenever the context has started, or started again. */
    @TestConfiguration(proxyBeanMethods = false)
    class Idle {
        @Bean
        ApplicationListener<ApplicationContextEvent> idle() {
            return event -> event.getApplicationContext().getBeansOfType(SmartLifecycle.class).values().stream()
                    .filter(bean -> bean.getClass().getName().startsWith("nl.kopgroep.notification."))
                    .forEach(SmartLifecycle::stop);
        }
    }
}
