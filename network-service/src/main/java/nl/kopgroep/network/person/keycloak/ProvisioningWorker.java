package nl.kopgroep.network.person.keycloak;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Works off what Keycloak has to be told. With Keycloak down everything else goes on and this waits; what was asked for
 * meanwhile is done when it is back.
 */
class ProvisioningWorker {

    private static final Logger log = LoggerFactory.getLogger(ProvisioningWorker.class);
    private static final int AT_ONCE = 10;
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final KeycloakTasks tasks;
    private final Provisioning provisioning;

    ProvisioningWorker(KeycloakTasks tasks, Provisioning provisioning) {
        this.tasks = tasks;
        this.provisioning = provisioning;
    }

    @Scheduled(fixedDelayString = "${kopgroep.keycloak.work-every:PT0.5S}", initialDelayString = "PT1S")
    void work() {
        for (KeycloakTasks.Task task : tasks.take(AT_ONCE, LEASE)) {
            try {
                provisioning.carryOut(task);
                tasks.done(task);
            } catch (RuntimeException e) {
                String why = e instanceof KeycloakUnavailable
                        ? String.valueOf(e.getMessage())
                        : e.getClass().getName();
                log.warn(
                        "Keycloak task {} for {} failed, attempt {}: {}",
                        task.kind(),
                        task.subject(),
                        task.attempts(),
                        why);
                tasks.failed(task, why);
            }
        }
    }
}
