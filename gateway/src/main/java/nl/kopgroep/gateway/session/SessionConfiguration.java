package nl.kopgroep.gateway.session;

import java.util.Map;
import nl.kopgroep.gateway.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** One session table and one cookie per installation. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    FlywayConfigurationCustomizer sessionTableName(Installation installation) {
        return flyway -> flyway.placeholders(Map.of("session", installation.sessionTable()));
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTable(Installation installation) {
        return sessions -> sessions.setTableName(installation.sessionTable());
    }

    @Bean
    CookieSerializer sessionCookie(Installation installation) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(installation.sessionCookie());
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setUseSecureCookie(installation.isSecure());
        cookie.setSameSite("Lax");
        return cookie;
    }

    /**
     * Sessions outlive versions of the classes in them. What can't be read any more counts as absent, and
     * {@link UnreadableSessions} turns it into a new login; by default each request would end in a 500 for ever.
     */
    @Bean
    ConversionService springSessionConversionService() {
        var loader = Thread.currentThread().getContextClassLoader();
        var read = new DeserializingConverter(loader);
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(byte[].class, Object.class, new ReadableOrNull(read));
        return conversions;
    }

    private record ReadableOrNull(DeserializingConverter read) implements Converter<byte[], @Nullable Object> {

        @Override
        public @Nullable Object convert(byte[] bytes) {
            try {
                return read.convert(bytes);
            } catch (SerializationFailedException unreadable) {
                return null;
            }
        }
    }
}
