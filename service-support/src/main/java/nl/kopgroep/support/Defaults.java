package nl.kopgroep.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/**
 * Puts {@code kopgroep-defaults.properties} under everything else that configures a service, so that a service's own
 * file, the environment and a test each have the last word.
 */
public class Defaults implements EnvironmentPostProcessor {

    static final String FILE = "kopgroep-defaults.properties";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getPropertySources().contains(FILE)) {
            return;
        }
        try {
            environment.getPropertySources().addLast(new ResourcePropertySource(FILE, new ClassPathResource(FILE)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
