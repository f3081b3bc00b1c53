package nl.kopgroep.notification.erasing;

import java.time.Duration;
import java.util.UUID;
import nl.kopgroep.notification.work.Worker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Finishes the erasures that had to wait for a handover to end. */
@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    @Bean
    Worker erasureWorker(ErasingPerson erasing, TransactionTemplate transaction) {
        return new Worker("erasures", Duration.ofSeconds(2), () -> {
            for (UUID person : erasing.unconfirmed()) {
                transaction.executeWithoutResult(_ -> erasing.erase(person));
            }
            return false;
        });
    }
}
