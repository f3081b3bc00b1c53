package nl.kopgroep.access.web;

import java.util.List;
import nl.kopgroep.access.Access;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller take a {@link nl.kopgroep.access.Caller} as an argument. */
@AutoConfiguration(afterName = "nl.kopgroep.access.AccessAutoConfiguration")
@ConditionalOnWebApplication
@Import(RefusedAdvice.class)
public class AccessWebAutoConfiguration {

    @Bean
    WebMvcConfigurer callerArguments(Access access) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerResolver(access));
            }
        };
    }
}
