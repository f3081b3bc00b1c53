package nl.kopgroep.notification.feeds;

import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.handover.participant.JournalApplier;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Feeds of one network go along when it is handed over; those for all of a person's networks are hers alone. */
@Configuration(proxyBeanMethods = false)
class FeedRecords {

    @Bean
    RecordSource personalFeedRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "personal-feed",
                jdbc,
                "select * from personal_feed where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("personId", row.getObject("person_id", UUID.class))
                        .with("themeId", row.getObject("theme_id", UUID.class))
                        .with("searchId", row.getObject("search_id", UUID.class))
                        .with("name", row.getString("name"))
                        .with("token", HexFormat.of().formatHex(row.getBytes("token_hash")))
                        .with("createdAt", row.getTimestamp("created_at").toInstant())
                        .build());
    }

    @Bean
    JournalApplier revokeFeedApplier(PersonalFeeds feeds) {
        return applier(FeedsNeverFrozen.REVOKE, (_, feed) -> feeds.close(feed));
    }

    @Bean
    JournalApplier forgetFeedsApplier(PersonalFeeds feeds) {
        return applier(FeedsNeverFrozen.FORGET, (network, person) -> feeds.closeAllOf(person, network));
    }

    private interface Action {
        void apply(UUID networkId, UUID subjectId);
    }

    private static JournalApplier applier(String kind, Action action) {
        return new JournalApplier() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public void apply(UUID networkId, UUID subjectId, Map<String, String> details) {
                action.apply(networkId, subjectId);
            }
        };
    }
}
