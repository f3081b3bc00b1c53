package nl.kopgroep.content.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.kopgroep.teststack.WithTestStack;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole service on a real PostgreSQL, Kafka and Elasticsearch. All such tests share one; each makes its own network. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"management.server.port=0", "logging.structured.format.console="})
@WithTestStack("content")
@ContextConfiguration(initializers = SharedElasticsearch.Initializer.class)
@Import({Village.class, Api.class, Knowledge.class, FollowedSearches.class})
public @interface ContentTest {}
