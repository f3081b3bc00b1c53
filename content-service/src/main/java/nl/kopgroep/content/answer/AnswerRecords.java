package nl.kopgroep.content.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a handover counts of answers: every field of every one, withdrawn ones too. */
@Configuration(proxyBeanMethods = false)
class AnswerRecords {

    @Bean
    RecordSource answerSource(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "answer", jdbc, "select * from answer where network_id = ?", (row, _) -> answer(row));
    }

    private static CanonicalRecord answer(ResultSet row) throws SQLException {
        return CanonicalRecord.withId(row.getObject("id", UUID.class))
                .with("networkId", row.getObject("network_id", UUID.class))
                .with("itemId", row.getObject("item_id", UUID.class))
                .with("organisationId", row.getObject("organisation_id", UUID.class))
                .with("authorId", row.getObject("author_id", UUID.class))
                .with("text", row.getString("text"))
                .with("givenAt", instant(row, "given_at"))
                .with("changedAt", instant(row, "changed_at"))
                .with("withdrawnAt", instant(row, "withdrawn_at"))
                .with("source", row.getString("source"))
                .with("externalId", row.getString("external_id"))
                .with("externalOrganisation", row.getString("external_organisation"))
                .with("externalAuthor", row.getString("external_author"))
                .with("version", row.getLong("version"))
                .build();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
