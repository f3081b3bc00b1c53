package nl.kopgroep.notification.webhooks;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.erasing.PersonalData;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's webhooks go when she is erased. It comes before what locks out decisions, because it takes networks' gates. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class WebhookData implements PersonalData {

    private static final String WITH_WEBHOOKS = "select distinct network_id from webhook where person_id = :person";

    private final JdbcClient jdbc;
    private final Messages messages;
    private final WebhooksNeverFrozen neverFrozen;

    WebhookData(JdbcClient jdbc, Messages messages, WebhooksNeverFrozen neverFrozen) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.neverFrozen = neverFrozen;
    }

    @Override
    public boolean forget(UUID personId) {
        networks(WITH_WEBHOOKS + """
                 except select network_id from participation_journal
                    where subject_id = :person and kind = 'forget-webhooks'
                order by network_id""", personId).forEach(network -> neverFrozen.forget(network, personId));
        messages.forgetAllOf(personId);
        return networks(WITH_WEBHOOKS, personId).isEmpty();
    }

    private List<UUID> networks(String query, UUID personId) {
        return jdbc.sql(query)
                .param("person", personId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
