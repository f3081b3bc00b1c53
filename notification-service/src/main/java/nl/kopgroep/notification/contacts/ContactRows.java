package nl.kopgroep.notification.contacts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.kopgroep.handover.participant.JournalApplier;
import nl.kopgroep.notification.erasing.ErasingPerson;
import nl.kopgroep.notification.erasing.ErasureLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that is kept of a contact, as it passes to the person who she turns out to be. */
@Repository
class ContactRows implements JournalApplier {

    /** Kept by network, with what makes two of them the same. */
    private static final Map<String, String> OF_NETWORK = Map.of(
            "subscription", "other.criteria = own.criteria and other.organisation_id is null",
            "contact", "true",
            "suppression", "other.address_hash = own.address_hash",
            "muted_item", "other.item_id = own.item_id");

    private static final List<String> ALSO = List.of("unsubscribe_token", "contact_request", "mail", "bounce");

    private static final String NETWORKS = Stream.concat(OF_NETWORK.keySet().stream(), ALSO.stream())
            .sorted()
            .map(table -> "select network_id from " + table + " where person_id = :contact")
            .collect(Collectors.joining(" union ", "(", ")"));

    private final JdbcClient jdbc;
    private final ObjectProvider<ErasingPerson> erasing;

    ContactRows(JdbcClient jdbc, ObjectProvider<ErasingPerson> erasing) {
        this.jdbc = jdbc;
        this.erasing = erasing;
    }

    @Override
    public String kind() {
        return BecomingPerson.BECOME;
    }

    /** In which networks there is something of the contact that nobody said yet whose it is now; in a fixed order. */
    List<UUID> networksOf(UUID contact) {
        return jdbc.sql(NETWORKS + """
                 except select network_id from participation_journal
                    where subject_id = :contact and kind = 'become-person'
                order by network_id""")
                .param("contact", contact)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void apply(UUID networkId, UUID contact, Map<String, String> details) {
        UUID person = UUID.fromString(Objects.requireNonNull(details.get("person")));
        // No decision may be made for the contact meanwhile, and no erasure of the person.
        ErasureLock.exclusive(jdbc);
        if (isErased(person)) {
            forget(contact);
            return;
        }
        OF_NETWORK.forEach((table, same) -> {
            jdbc.sql("update " + table
                            + " own set person_id = :person where network_id = :network and person_id = :contact"
                            + " and not exists (select from " + table + " other where other.network_id = own.network_id"
                            + " and other.person_id = :person and " + same + ")")
                    .param("person", person)
                    .param("network", networkId)
                    .param("contact", contact)
                    .update();
            jdbc.sql("delete from " + table + " where network_id = ? and person_id = ?")
                    .params(networkId, contact)
                    .update();
        });
        moveTold(networkId, contact, person);
        if (networksOf(contact).isEmpty() && !isWaiting(contact)) {
            forget(contact);
        }
    }

    /** What was told and is still to be sent, and the links in what was sent. */
    private void moveTold(UUID networkId, UUID contact, UUID person) {
        jdbc.sql("""
                insert into update_recipient (update_id, person_id, frequency, reasons, subscription_ids, told_at, read_at,
                    in_app, feed, webhook, superseded_by)
                select t.update_id, :person, t.frequency, t.reasons, t.subscription_ids, t.told_at, t.read_at, t.in_app,
                    t.feed, t.webhook, t.superseded_by
                from update_recipient t join network_update u on u.id = t.update_id
                where t.person_id = :contact and u.network_id = :network
                on conflict do nothing""")
                .param("network", networkId)
                .param("person", person)
                .param("contact", contact)
                .update();
        jdbc.sql("""
                update delivery own set person_id = :person from network_update u
                where u.id = own.update_id and u.network_id = :network and own.person_id = :contact and not exists (
                    select from delivery other where other.update_id = own.update_id and other.person_id = :person
                      and other.channel = own.channel)""")
                .param("network", networkId)
                .param("person", person)
                .param("contact", contact)
                .update();
        for (String table : ALSO) {
            jdbc.sql("update " + table + " set person_id = ? where network_id = ? and person_id = ?")
                    .params(person, networkId, contact)
                    .update();
        }
    }

    /** There is nobody else any more. */
    void forget(UUID contact) {
        erasing.getObject().forget(contact);
    }

    private boolean isErased(UUID person) {
        return jdbc.sql("select exists (select from person where id = ? and erased)")
                .param(person)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Whether a handover holds up another of her networks. */
    private boolean isWaiting(UUID contact) {
        return jdbc.sql("""
                select exists (select from participation_journal where subject_id = ? and kind = 'become-person')""").param(contact).query((row, _) -> row.getBoolean(1)).single();
    }
}
