package nl.kopgroep.notification.contacts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.handover.participant.Journal;
import nl.kopgroep.notification.facts.Recognising;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who followed by mail gets an account with that address: from then on she is one person, who follows what the
 * contact did. Where a network is being handed over the contact's rows wait in their inventory for the end.
 */
@Component
class BecomingPerson implements Recognising {

    static final String BECOME = "become-person";

    private final JdbcClient jdbc;
    private final Journal journal;
    private final ContactRows rows;

    BecomingPerson(JdbcClient jdbc, Journal journal, ContactRows rows) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.rows = rows;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void recognise(UUID personId) {
        jdbc.sql("""
                select c.id from person p join person c on address_hash(c.email) = address_hash(p.email)
                where p.id = ? and p.email is not null and not p.contact and not p.erased
                  and c.email is not null and c.contact and not c.erased order by c.id""")
                .param(personId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .forEach(contact -> become(Objects.requireNonNull(contact), personId));
    }

    private void become(UUID contact, UUID person) {
        List<UUID> networks = rows.networksOf(contact);
        networks.forEach(network -> journal.settle(network, BECOME, contact, Map.of("person", person.toString())));
        if (networks.isEmpty()) {
            rows.forget(contact);
        }
    }
}
