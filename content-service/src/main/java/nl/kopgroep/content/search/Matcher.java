package nl.kopgroep.content.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import nl.kopgroep.content.search.MatchTasks.Task;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.Topic;
import nl.kopgroep.messaging.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Has saved searches asked about each item that is told of as published or changed in substance, once the index has
 * it. While Elasticsearch is away the tasks wait in PostgreSQL.
 */
@Component
class Matcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Matcher.class);
    private static final int BATCH = 50;
    private static final Duration POLL = Duration.ofMillis(300);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

    private final MatchTasks tasks;
    private final MatchingSearches matching;
    private volatile boolean running;
    private Thread worker = new Thread();
    private int failures;

    Matcher(MatchTasks tasks, MatchingSearches matching, MeterRegistry metrics) {
        this.tasks = tasks;
        this.matching = matching;
        Gauge.builder("kopgroep.search.matching.waiting", tasks::waiting)
                .description("Items that saved searches have still to be asked about")
                .register(metrics);
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("matcher").daemon().start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        worker.interrupt();
        try {
            worker.join(Duration.ofSeconds(6));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                Duration pause = round();
                if (!pause.isZero()) {
                    Thread.sleep(pause);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** One round of work; answers how long to wait before the next. */
    private Duration round() {
        try {
            boolean worked = workOff();
            failures = 0;
            return worked ? Duration.ZERO : POLL;
        } catch (RuntimeException e) {
            if (failures++ == 0) {
                LOG.warn("Saved searches will be asked later: {}", e.toString());
            }
            Duration wait = Duration.ofMillis(250L << Math.min(failures, 4));
            return wait.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait;
        }
    }

    /** Whether there was anything to do. */
    private boolean workOff() {
        List<Task> claimed = tasks.claim(BATCH);
        if (claimed.isEmpty()) {
            return false;
        }
        try {
            matching.match(claimed);
        } catch (IndexUnreachable e) {
            tasks.again(claimed, Duration.ZERO);
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Saved searches could not be asked about {}", claimed, e);
            claimed.forEach(task -> tasks.again(List.of(task), waitAfter(task.attempts())));
        }
        return true;
    }

    private static Duration waitAfter(int attempts) {
        return Duration.ofSeconds(1L << Math.min(attempts, 11));
    }

    /**
     * By what this service itself told: so what is found comes after it, also for who reads the topic. A restatement
     * or an import is told to nobody.
     */
    @Configuration(proxyBeanMethods = false)
    static class WhatIsWorthAsking {

        @Bean
        Subscription searchMatching(MatchTasks tasks) {
            return Subscription.named("search-matching")
                    .to(Topic.CONTENT)
                    .on(ItemEvent.Published.class, told -> {
                        if (!told.event().quiet()) {
                            tasks.note(told);
                        }
                    })
                    .on(ItemEvent.Changed.class, told -> {
                        if (!told.event().quiet() && told.event().inSubstance()) {
                            tasks.note(told);
                        }
                    });
        }
    }
}
