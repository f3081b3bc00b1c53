package nl.kopgroep.content.theme;

import java.util.Arrays;
import java.util.UUID;
import nl.kopgroep.handover.participant.RecordSource;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a handover counts of themes: every field of every theme, retired ones too. */
@Configuration(proxyBeanMethods = false)
class ThemeRecords {

    @Bean
    RecordSource themeSource(JdbcClient jdbc) {
        return RecordSource.ofRows("theme", jdbc, "select * from theme where network_id = ?", (row, _) -> {
            Object[] dutch = (Object[]) row.getArray("alt_labels_nl").getArray();
            Object[] english = (Object[]) row.getArray("alt_labels_en").getArray();
            return CanonicalRecord.withId(row.getObject("id", UUID.class))
                    .with("networkId", row.getObject("network_id", UUID.class))
                    .with("broaderId", row.getObject("broader_id", UUID.class))
                    .with("labelNl", row.getString("label_nl"))
                    .with("labelEn", row.getString("label_en"))
                    .with("altLabelsNl", Arrays.asList(dutch))
                    .with("altLabelsEn", Arrays.asList(english))
                    .with("definition", row.getString("definition"))
                    .with("retired", row.getBoolean("retired"))
                    .with("source", row.getString("source"))
                    .with("externalId", row.getString("external_id"))
                    .with("version", row.getLong("version"))
                    .build();
        });
    }
}
