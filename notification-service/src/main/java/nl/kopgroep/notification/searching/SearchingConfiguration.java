package nl.kopgroep.notification.searching;

import java.time.Duration;
import java.util.UUID;
import nl.kopgroep.events.SavedSearchEvent;
import nl.kopgroep.notification.work.Worker;
import nl.kopgroep.projections.restatement.Family;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loop that tells of followed searches, and how they are told again for a rebuild. */
@Configuration(proxyBeanMethods = false)
class SearchingConfiguration {

    @Bean
    Worker savedSearchesWorker(TellingSearches telling) {
        return new Worker("saved-searches", Duration.ofSeconds(1), telling::tellSome);
    }

    /** Only those that are followed; who rebuilds never heard of the others. */
    @Bean
    Family savedSearchesAgain(JdbcClient jdbc, TellingSearches telling) {
        return Family.ofRows(
                "saved-search",
                jdbc,
                "select subscription_id as id, network_id, search::text as search, version from saved_search"
                        + " where active and subscription_id > ? order by subscription_id limit ?",
                (row, _) -> new SavedSearchEvent.Restated(telling.facts(
                        row.getObject("id", UUID.class),
                        row.getObject("network_id", UUID.class),
                        row.getString("search"))));
    }
}
