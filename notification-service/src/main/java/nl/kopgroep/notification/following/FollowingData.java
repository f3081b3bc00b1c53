package nl.kopgroep.notification.following;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.erasing.PersonalData;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a person follows, left and prefers, and the links to stop it. In a network that is being handed over the rows wait in
 * their inventory for the end; they count for nothing from now on, because the person is erased. It comes
 * first, because it takes networks' gates, and what opens a gate takes locks after it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FollowingData implements PersonalData {

    private final JdbcClient jdbc;
    private final NeverFrozen neverFrozen;

    FollowingData(JdbcClient jdbc, NeverFrozen neverFrozen) {
        this.jdbc = jdbc;
        this.neverFrozen = neverFrozen;
    }

    @Override
    public boolean forget(UUID personId) {
        jdbc.sql("delete from unsubscribe_token where person_id = ?")
                .param(personId)
                .update();
        networksThatDoNotKnow(personId).forEach(network -> neverFrozen.forget(network, personId));
        return networks("""
                select network_id from subscription where person_id = :person
                union select network_id from contact where person_id = :person
                union select network_id from subscription_leave where person_id = :person
                union select network_id from standing_preference where person_id = :person
                union select network_id from suppression where person_id = :person
                union select network_id from muted_item where person_id = :person""", personId).isEmpty();
    }

    private List<UUID> networksThatDoNotKnow(UUID personId) {
        return networks("""
                (select network_id from subscription where person_id = :person
                union select network_id from contact where person_id = :person
                union select network_id from subscription_leave_now where person_id = :person
                union select network_id from standing_preference_now where person_id = :person
                union select network_id from suppression_now where person_id = :person
                union select network_id from muted_item_now where person_id = :person)
                except select network_id from participation_journal where subject_id = :person and kind = 'forget'
                order by network_id""", personId);
    }

    private List<UUID> networks(String query, UUID personId) {
        return jdbc.sql(query)
                .param("person", personId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
