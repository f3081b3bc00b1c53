package nl.kopgroep.handover.participant;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kopgroep.teststack.WithTestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** A service that takes part, on real PostgreSQL and Kafka, shared by all test classes: bring your own network. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestStack("participant")
@SpringBootTest(
        classes = TakingPart.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=content-service",
            "spring.main.web-application-type=none",
            "spring.flyway.enabled=false",
            "kopgroep.handover.worker-when-busy=20ms",
            "kopgroep.handover.worker-when-idle=100ms",
            "management.tracing.sampling.probability=0"
        })
@Import(Ordered.class)
@interface ParticipantTest {}
