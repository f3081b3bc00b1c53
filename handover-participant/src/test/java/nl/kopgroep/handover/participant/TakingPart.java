package nl.kopgroep.handover.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import nl.kopgroep.handover.protocol.CanonicalRecord;
import nl.kopgroep.handover.protocol.Kind;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A service that holds notes and hears of people who stop; what a test wants to happen in between is put in here. */
@SpringBootConfiguration
@EnableAutoConfiguration
class TakingPart {

    /** What happens in a network between counting its notes for the first and for the second time. */
    static final Map<UUID, Runnable> WHILE_COUNTING = new ConcurrentHashMap<>();

    /** Whom nothing can be carried out for. */
    static final Map<UUID, RuntimeException> TROUBLE = new ConcurrentHashMap<>();

    @Bean
    RecordSource notes(JdbcClient jdbc) {
        return RecordSource.ofRows(
                "note",
                jdbc,
                "select * from note where network_id = ?",
                (row, _) -> CanonicalRecord.withId(row.getObject("id", UUID.class))
                        .with("text", row.getString("text"))
                        .build());
    }

    /** The same notes once more, under a name by which they are counted last. */
    @Bean
    RecordSource notesAgain(JdbcClient jdbc) {
        RecordSource notes = notes(jdbc);
        return new RecordSource() {
            @Override
            public Kind kind() {
                return new Kind("note-again");
            }

            @Override
            public void tell(UUID networkId, Consumer<CanonicalRecord> each) {
                WHILE_COUNTING.getOrDefault(networkId, () -> {}).run();
                notes.tell(networkId, each);
            }
        };
    }

    @Bean
    JournalApplier stopping(JdbcClient jdbc) {
        return new JournalApplier() {
            @Override
            public String kind() {
                return "stopped";
            }

            @Override
            public void apply(UUID networkId, UUID subjectId, Map<String, String> details) {
                RuntimeException trouble = TROUBLE.get(subjectId);
                if (trouble != null) {
                    throw trouble;
                }
                jdbc.sql("insert into stopped (subject_id) values (?)")
                        .param(subjectId)
                        .update();
            }
        };
    }

    /** Who has been stopped of these, in the order in which it happened. */
    static List<UUID> stopped(JdbcClient jdbc, List<UUID> of) {
        return new ArrayList<>(jdbc.sql("select subject_id from stopped where subject_id = any(?) order by position")
                .param(of.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
    }
}
