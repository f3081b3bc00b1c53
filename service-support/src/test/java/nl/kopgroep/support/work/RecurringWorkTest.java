package nl.kopgroep.support.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

class RecurringWorkTest {

    @Test
    void work_that_hangs_holds_up_no_other() {
        new ApplicationContextRunner()
                .withPropertyValues("spring.threads.virtual.enabled=true")
                .withConfiguration(AutoConfigurations.of(
                        RecurringWorkAutoConfiguration.class, TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(Work.class)
                .run(context -> {
                    Work work = context.getBean(Work.class);
                    assertThat(work.begun.await(60, TimeUnit.SECONDS)).isTrue();
                    assertThat(work.turnsOfTheOther.await(20, TimeUnit.SECONDS)).isTrue();
                    work.answer.countDown();
                });
    }

    @EnableScheduling
    static class Work {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch answer = new CountDownLatch(1);
        private final CountDownLatch turnsOfTheOther = new CountDownLatch(3);

        @Scheduled(fixedDelay = 1)
        void asksWhoDoesNotAnswer() throws InterruptedException {
            begun.countDown();
            answer.await();
        }

        @Scheduled(fixedDelay = 1)
        void another() throws InterruptedException {
            begun.await();
            turnsOfTheOther.countDown();
        }
    }
}
