package nl.kopgroep.support.api;

import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Contact;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.kopgroep.support.paging.PagingSupport;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/** The parts of the Dutch API Design Rules that are the same for every service. */
@AutoConfiguration(
        beforeName = "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration",
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(PagingSupport.class)
public class ApiAutoConfiguration {

    /** The version that every answer names; its first part is the {@code /v1} in the path. */
    public static final String VERSION = "1.0.0";

    @Bean
    @ConditionalOnMissingBean(LocaleResolver.class)
    LocaleResolver localeResolver() {
        return Languages.resolver();
    }

    @Bean
    MergePatch mergePatch(JsonMapper json) {
        return new MergePatch(json);
    }

    /** Outermost of all, so that a refusal by any other filter carries the version too. */
    @Bean
    FilterRegistrationBean<Filter> apiVersion() {
        Filter filter = (request, response, chain) -> {
            if (response instanceof HttpServletResponse http) {
                http.setHeader("API-Version", VERSION);
            }
            chain.doFilter(request, response);
        };
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    @ConditionalOnMissingBean
    OpenAPI openApi(
            @Value("${spring.application.name:service}") String service,
            @Value("${kopgroep.api.title:${spring.application.name:service}}") String title,
            @Value("${kopgroep.api.summary:}") String summary) {
        return new OpenAPI()
                .info(new Info()
                        .title(title)
                        .description(summary)
                        .version(VERSION)
                        .license(new License().name("EUPL-1.2").url("https://eupl.eu/1.2/en/"))
                        .contact(new Contact()
                                .name("Kopgroep")
                                .url("https://kopgroep.nl")
                                .email("beheer@kopgroep.nl")))
                .servers(List.of(new Server()
                        .url("/api/" + service.replaceFirst("-service$", ""))
                        .description("Through the gateway")));
    }

    @Bean
    OpenApiCustomizer securityDescription() {
        return Description::complete;
    }

    @Bean
    ModelConverter recordShape() {
        return new RecordShape();
    }

    @Bean
    OperationCustomizer sharedParameters() {
        return Description.sharedParameters();
    }
}
