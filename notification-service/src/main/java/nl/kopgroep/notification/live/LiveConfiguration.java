package nl.kopgroep.notification.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import nl.kopgroep.notification.work.Worker;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two threads for all streams: one listens, one counts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

    @Bean
    Worker countingWorker(Recounting recounting) {
        return new Worker("counting-unread", Duration.ofSeconds(5), recounting::countSome);
    }

    @Bean
    Worker listeningWorker(Listening listening, Worker countingWorker) {
        return new Worker("listening-unread", Duration.ofMillis(500), () -> {
            if (listening.listen()) {
                countingWorker.wake();
            }
            return true;
        });
    }

    @Bean
    Worker heartbeatWorker(UnreadStreams streams, LiveProperties properties) {
        return new Worker("heartbeat", properties.heartbeat(), () -> {
            streams.heartbeat();
            return false;
        });
    }

    /** Before the web server waits for what is still being answered: these would never end by themselves in time. */
    @Bean
    SmartLifecycle endingStreams(UnreadStreams streams, Listening listening) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                streams.start();
                running = true;
            }

            @Override
            public void stop() {
                streams.close();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }
        };
    }

    @Bean
    MeterBinder openStreams(UnreadStreams streams) {
        return registry -> Gauge.builder("kopgroep.live.streams", streams, UnreadStreams::count)
                .description("Open streams of unread counts")
                .register(registry);
    }
}
