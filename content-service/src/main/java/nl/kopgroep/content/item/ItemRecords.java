package nl.kopgroep.content.item;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a handover counts of knowledge: every field of every item, drafts and withdrawn ones too. */
@Configuration(proxyBeanMethods = false)
class ItemRecords {

    @Bean
    RecordSource itemSource(JdbcClient jdbc) {
        return RecordSource.ofRows("item", jdbc, """
                select i.*, array(select t.theme_id from knowledge_item_theme t where t.item_id = i.id
                                  order by t.position) as themes
                from knowledge_item i where i.network_id = ?
                """, (row, _) -> item(row));
    }

    /** Without plain_text and words, which are made from the text. */
    private static CanonicalRecord item(ResultSet row) throws SQLException {
        return CanonicalRecord.withId(row.getObject("id", UUID.class))
                .with("networkId", row.getObject("network_id", UUID.class))
                .with("organisationId", row.getObject("organisation_id", UUID.class))
                .with("authorId", row.getObject("author_id", UUID.class))
                .with("kind", row.getString("kind"))
                .with("title", row.getString("title"))
                .with("text", row.getString("text"))
                .with("audience", row.getString("audience"))
                .with("language", row.getString("language"))
                .with("status", row.getString("status"))
                .with("themes", Arrays.asList((UUID[]) row.getArray("themes").getArray()))
                .with("createdAt", instant(row, "created_at"))
                .with("changedAt", instant(row, "changed_at"))
                .with("publishedAt", instant(row, "published_at"))
                .with("withdrawnAt", instant(row, "withdrawn_at"))
                .with("withdrawnBecause", row.getString("withdrawn_because"))
                .with("source", row.getString("source"))
                .with("externalId", row.getString("external_id"))
                .with("externalOrganisation", row.getString("external_organisation"))
                .with("externalAuthor", row.getString("external_author"))
                .with("revision", row.getLong("revision"))
                .with("version", row.getLong("version"))
                .build();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
