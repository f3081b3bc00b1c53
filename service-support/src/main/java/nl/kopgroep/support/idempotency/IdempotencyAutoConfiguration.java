package nl.kopgroep.support.idempotency;

import nl.kopgroep.support.problem.ProblemAutoConfiguration;
import nl.kopgroep.support.problem.ProblemWriter;
import nl.kopgroep.support.problem.Problems;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** {@code Idempotency-Key} for every service that has a database. */
@AutoConfiguration(
        after = ProblemAutoConfiguration.class,
        afterName = "org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(JdbcClient.class)
public class IdempotencyAutoConfiguration {

    /** Behind the security chain (which stands at -100): whose key it is must be known. */
    @Bean
    FilterRegistrationBean<IdempotencyFilter> idempotencyFilter(
            JdbcClient jdbc, Problems problems, ProblemWriter writer) {
        FilterRegistrationBean<IdempotencyFilter> registration =
                new FilterRegistrationBean<>(new IdempotencyFilter(new IdempotencyKeys(jdbc), problems, writer));
        registration.setOrder(0);
        return registration;
    }
}
