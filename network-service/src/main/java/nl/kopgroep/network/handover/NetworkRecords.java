package nl.kopgroep.network.handover;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this service holds of a network and hands over with it. Organisations, people and who represents whom
 * belong to the installation: they stay where they are, and go on changing while a network is frozen.
 */
@Configuration(proxyBeanMethods = false)
class NetworkRecords {

    /** Everything about the network itself but its steward and epoch, which are what a handover changes. */
    @Bean
    RecordSource settingsRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "network",
                jdbc,
                """
                        select n.*, d.minimum_days, d.decision from network n
                        left join network_notice_decision d on d.network_id = n.id where n.id = ?""",
                (row, _) -> CanonicalRecord.withId(id(row, "id"))
                        .with("slug", row.getString("slug"))
                        .with("name", row.getString("name"))
                        .with("summary", row.getString("summary"))
                        .with("permalinkHost", row.getString("permalink_host"))
                        .with("mailDomain", row.getString("mail_domain"))
                        .with("listId", row.getString("list_id"))
                        .with("colour", row.getString("colour"))
                        .with("noticeDays", row.getObject("minimum_days", Integer.class))
                        .with("noticeDecision", row.getString("decision"))
                        .build());
    }

    @Bean
    RecordSource membershipRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "membership",
                jdbc,
                """
                        select * from membership where network_id = ?""",
                (row, _) -> CanonicalRecord.withId(id(row, "id"))
                        .with("organisationId", id(row, "organisation_id"))
                        .with("status", row.getString("status"))
                        .with("since", row.getObject("since", LocalDate.class))
                        .with("appliedAt", moment(row, "applied_at"))
                        .with("decidedAt", moment(row, "decided_at"))
                        .with("reason", row.getString("reason"))
                        .with("motivation", row.getString("motivation"))
                        .with("presentation", row.getString("presentation"))
                        .with("themes", ids(row, "themes"))
                        .with("version", row.getLong("version"))
                        .build());
    }

    /** Who applied without an account: needed by whoever decides on the application. */
    @Bean
    RecordSource applicationRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "application",
                jdbc,
                """
                        select a.* from applicant a join membership m on m.id = a.membership_id
                        where m.network_id = ?""",
                (row, _) -> CanonicalRecord.withId(id(row, "membership_id"))
                        .with("name", row.getString("name"))
                        .with("email", row.getString("email"))
                        .with("language", row.getString("language"))
                        .build());
    }

    @Bean
    RecordSource meetingRecords(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "meeting",
                jdbc,
                """
                        select * from meeting where network_id = ?""",
                (row, _) -> CanonicalRecord.withId(id(row, "id"))
                        .with("title", row.getString("title"))
                        .with("startsAt", moment(row, "starts_at"))
                        .with("endsAt", moment(row, "ends_at"))
                        .with("place", row.getString("place"))
                        .with("hostOrganisationId", id(row, "host_organisation_id"))
                        .with("description", row.getString("description"))
                        .with("yearInferred", row.getBoolean("year_inferred"))
                        .with("series", row.getString("series"))
                        .with("cancelled", row.getBoolean("cancelled"))
                        .with("sequence", row.getInt("sequence"))
                        .with("version", row.getLong("version"))
                        .build());
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column) == null
                ? null
                : row.getTimestamp(column).toInstant();
    }

    private static List<UUID> ids(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return Arrays.asList((UUID[]) array.getArray());
    }
}
