package nl.kopgroep.notification.following;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of this service belongs to a network and goes along when it is handed over. */
@Configuration(proxyBeanMethods = false)
class Inventories {

    /** Stopped ones too: that somebody wants no more of it must not get lost on the way. */
    @Bean
    RecordSource subscriptionRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "subscription",
                jdbc,
                "select * from subscription where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("personId", row.getObject("person_id", UUID.class))
                        .with("organisationId", row.getObject("organisation_id", UUID.class))
                        .with("target", row.getString("target"))
                        .with("themeId", row.getObject("theme_id", UUID.class))
                        .with("includeNarrower", row.getBoolean("include_narrower"))
                        .with("itemKind", row.getString("item_kind"))
                        .with("region", row.getString("region"))
                        .with("fromOrganisationId", row.getObject("from_organisation_id", UUID.class))
                        .with("itemId", row.getObject("item_id", UUID.class))
                        .with("series", row.getString("series"))
                        .with("search", row.getString("search"))
                        .with("forEveryone", row.getBoolean("for_everyone"))
                        .with("frequency", row.getString("frequency"))
                        .with("mutedUntil", instant(row, "muted_until"))
                        .with("inApp", row.getObject("in_app", Boolean.class))
                        .with("feed", row.getObject("feed", Boolean.class))
                        .with("webhook", row.getObject("webhook", Boolean.class))
                        .with("since", instant(row, "since"))
                        .with("stoppedAt", instant(row, "stopped_at"))
                        .build());
    }

    @Bean
    RecordSource leaveRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "subscription-leave",
                jdbc,
                "select * from subscription_leave where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("personId", row.getObject("person_id", UUID.class))
                        .with("subscriptionId", row.getObject("subscription_id", UUID.class))
                        .with("since", instant(row, "since"))
                        .build());
    }

    @Bean
    RecordSource standingPreferenceRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "standing-preference",
                jdbc,
                "select * from standing_preference where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("personId", row.getObject("person_id", UUID.class))
                        .with("mail", row.getString("mail"))
                        .with("inApp", row.getObject("in_app", Boolean.class))
                        .with("feed", row.getObject("feed", Boolean.class))
                        .with("webhook", row.getObject("webhook", Boolean.class))
                        .with("mutedUntil", instant(row, "muted_until"))
                        .build());
    }

    @Bean
    RecordSource suppressionRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "suppression",
                jdbc,
                "select * from suppression where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("personId", row.getObject("person_id", UUID.class))
                        .with("address", HexFormat.of().formatHex(row.getBytes("address_hash")))
                        .with("reason", row.getString("reason"))
                        .with("since", instant(row, "since"))
                        .build());
    }

    @Bean
    RecordSource mutedItemRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "muted-item",
                jdbc,
                "select * from muted_item where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("personId", row.getObject("person_id", UUID.class))
                        .with("itemId", row.getObject("item_id", UUID.class))
                        .with("since", instant(row, "since"))
                        .build());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }
}
