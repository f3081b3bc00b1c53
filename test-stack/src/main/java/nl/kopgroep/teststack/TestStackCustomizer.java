package nl.kopgroep.teststack;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/** What {@link WithTestStack} does to a Spring context. A record, because Spring shares contexts by comparing customizers. */
record TestStackCustomizer(String name, List<String> migrations) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
        var stack = TestStack.get();
        var database = migrations.isEmpty()
                ? TestDatabases.fresh(name)
                : TestDatabases.fresh(name, migrations.toArray(String[]::new));
        var installation = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        stack.ownTopics(installation + ".");
        var properties = Map.<String, Object>ofEntries(
                Map.entry("kopgroep.installation", installation),
                Map.entry("kopgroep.issuer", stack.issuer()),
                Map.entry("kopgroep.keycloak-url", stack.keycloakUrl()),
                Map.entry("spring.datasource.url", database.jdbcUrl()),
                Map.entry("spring.datasource.username", database.user()),
                Map.entry("spring.datasource.password", database.password()),
                Map.entry("spring.kafka.bootstrap-servers", stack.kafkaBootstrapServers()),
                Map.entry("spring.mail.host", stack.smtpHost()),
                Map.entry("spring.mail.port", stack.smtpPort()),
                Map.entry("spring.security.oauth2.resourceserver.jwt.issuer-uri", stack.issuer()),
                Map.entry("spring.security.oauth2.resourceserver.jwt.jwk-set-uri", stack.jwkSetUri()),
                Map.entry("spring.security.oauth2.resourceserver.jwt.audiences", "kopgroep-api"));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test-stack", properties));
    }

    /** Found by Spring through {@code META-INF/spring.factories}. */
    static final class Factory implements ContextCustomizerFactory {

        @Override
        public @Nullable ContextCustomizer createContextCustomizer(
                Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
            var wanted = AnnotatedElementUtils.findMergedAnnotation(testClass, WithTestStack.class);
            return wanted == null ? null : new TestStackCustomizer(wanted.value(), List.of(wanted.migrations()));
        }
    }
}
