package nl.kopgroep.notification.feeds;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.notification.erasing.PersonalData;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A person's feeds close when she is erased. It comes before what locks out decisions, because it takes networks' gates. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class FeedData implements PersonalData {

    private final JdbcClient jdbc;
    private final PersonalFeeds feeds;
    private final FeedsNeverFrozen neverFrozen;

    FeedData(JdbcClient jdbc, PersonalFeeds feeds, FeedsNeverFrozen neverFrozen) {
        this.jdbc = jdbc;
        this.feeds = feeds;
        this.neverFrozen = neverFrozen;
    }

    @Override
    public boolean forget(UUID personId) {
        feeds.closeGeneralOf(personId);
        networks("""
                select distinct network_id from personal_feed where person_id = :person
                except select network_id from participation_journal
                    where subject_id = :person and kind = 'forget-feeds'
                order by network_id""", personId).forEach(network -> neverFrozen.forget(network, personId));
        return networks("select distinct network_id from personal_feed where person_id = :person", personId)
                .isEmpty();
    }

    private List<UUID> networks(String query, UUID personId) {
        return jdbc.sql(query)
                .param("person", personId)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }
}
