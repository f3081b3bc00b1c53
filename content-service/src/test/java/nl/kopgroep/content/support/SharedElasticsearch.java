package nl.kopgroep.content.support;

import java.nio.file.Path;
import java.util.Map;
import nl.kopgroep.elasticsearch.process.ElasticsearchProcess;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One Elasticsearch for all tests of this JVM, started when the first of them needs it. */
public final class SharedElasticsearch {

    private static final class Started {
        static final ElasticsearchProcess SERVER = ElasticsearchProcess.start(Path.of(
                "target", "elasticsearch", Long.toString(ProcessHandle.current().pid())));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::kill));
        }
    }

    private SharedElasticsearch() {}

    public static String url() {
        return Started.SERVER.url();
    }

    static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("elasticsearch", Map.of("kopgroep.elasticsearch.url", url())));
        }
    }
}
