package nl.kopgroep.content;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** Keeps the themes and the knowledge of networks, and finds it. */
@SpringBootApplication
public class ContentService {

    public static void main(String[] arguments) {
        SpringApplication.run(ContentService.class, arguments);
    }

    /** In milliseconds: what is kept and what is answered are the same moment. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofMillis(1));
    }
}
