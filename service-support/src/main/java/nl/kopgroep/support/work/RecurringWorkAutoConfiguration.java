package nl.kopgroep.support.work;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * A few threads for recurring work. Spring's own scheduler for virtual threads runs all work with a fixed delay on one
 * thread, so that a mail server or Keycloak that doesn't answer would hold up the clock of the handovers.
 */
@AutoConfiguration(beforeName = "org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration")
public class RecurringWorkAutoConfiguration {

    /** More than the recurring jobs of any service, so that each can hang without another noticing. */
    private static final int AT_ONCE = 8;

    @Bean
    @ConditionalOnMissingBean(TaskScheduler.class)
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("recurring-");
        return scheduler;
    }
}
