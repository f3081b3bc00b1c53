package nl.kopgroep.teststack;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives a Spring test the real servers: a migrated database of its own, the broker, the mail server, an issuer whose tokens
 * {@link TestTokens} makes, and an installation name of its own so that topics and consumer groups don't meet those of other tests.
 *
 * <p>Test classes with the same attributes and the same configuration share one Spring context and so one database: make each test's
 * data its own, or use another {@link #value()}. Sets {@code spring.datasource.url/username/password},
 * {@code spring.kafka.bootstrap-servers}, {@code spring.mail.host/port},
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri/jwk-set-uri/audiences}, {@code kopgroep.installation},
 * {@code kopgroep.issuer} and {@code kopgroep.keycloak-url}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
public @interface WithTestStack {

    /** Name of the database, for whoever looks into the server; another name is another context. */
    String value() default "test";

    /** Flyway locations of the database; by default every one that is on the class path. */
    String[] migrations() default {};
}
