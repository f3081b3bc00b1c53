package nl.kopgroep.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives a service its {@link Access} and what feeds it. */
@AutoConfiguration(beforeName = "nl.kopgroep.projections.ProjectionsAutoConfiguration")
public class AccessAutoConfiguration {

    @Bean
    AccessProjection accessProjection(JdbcClient jdbc) {
        return new AccessProjection(jdbc);
    }

    @Bean
    NetworkGates networkGates(JdbcClient jdbc) {
        return new NetworkGates(jdbc);
    }

    @Bean
    Access access(
            JdbcClient jdbc,
            @Value("${kopgroep.messaging.partitions:3}") int partitions,
            @Value("${kopgroep.access.oldest-heartbeat:30s}") Duration oldestHeartbeat,
            @Value("${kopgroep.access.owner:false}") boolean owner) {
        return new Access(new Grants(jdbc), partitions, oldestHeartbeat, owner);
    }
}
