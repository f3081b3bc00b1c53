package nl.kopgroep.notification.webhooks;

import java.util.UUID;
import nl.kopgroep.notification.telling.Channel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Turns decisions into messages for the webhooks of those who are told. */
@Component
class WebhookChannel implements Channel {

    private final Messages messages;
    private final ObjectProvider<WebhookWorkers> workers;

    WebhookChannel(Messages messages, ObjectProvider<WebhookWorkers> workers) {
        this.messages = messages;
        this.workers = workers;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(UUID updateId) {
        if (messages.queue(updateId) > 0) {
            messages.dropSuperseded(updateId);
            workers.getObject().wakeAfterCommit();
        }
    }
}
