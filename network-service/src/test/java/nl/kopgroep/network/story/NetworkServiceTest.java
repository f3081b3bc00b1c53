package nl.kopgroep.network.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kopgroep.network.NetworkServiceApplication;
import nl.kopgroep.teststack.WithTestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole service on real PostgreSQL and Kafka, shared by all test classes that have this: bring your own data. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestStack("network")
@SpringBootTest(
        classes = NetworkServiceApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.structured.format.console=", "logging.level.root=WARN"})
@Import(Stage.class)
public @interface NetworkServiceTest {}
