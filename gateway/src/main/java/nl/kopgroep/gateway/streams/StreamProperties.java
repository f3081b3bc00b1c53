package nl.kopgroep.gateway.streams;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set under {@code kopgroep.streams}.
 *
 * @param most how many are open here at once; who comes after that gets 503
 * @param silence after how long without a word from the service it is taken for lost; the service says something
 *     every 20 s
 */
@ConfigurationProperties("kopgroep.streams")
record StreamProperties(
        @DefaultValue("600") int most, @DefaultValue("60s") Duration silence) {}
