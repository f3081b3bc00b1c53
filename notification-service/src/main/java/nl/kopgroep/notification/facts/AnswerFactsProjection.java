package nl.kopgroep.notification.facts;

import java.util.Set;
import nl.kopgroep.events.AnswerEvent;
import nl.kopgroep.events.Event;
import nl.kopgroep.events.Topic;
import nl.kopgroep.projections.Projection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers to questions, and whether they still stand. */
@Component
class AnswerFactsProjection implements Projection {

    private final JdbcClient jdbc;

    AnswerFactsProjection(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "answer-facts";
    }

    @Override
    public Set<String> owners() {
        return Set.of(Topic.CONTENT.owner());
    }

    @Override
    public void apply(Event event, long version, int generation) {
        if (!(event instanceof AnswerEvent told)) {
            return;
        }
        jdbc.sql("""
                insert into fact_answer as known (generation, id, version, item_id, withdrawn) values (?, ?, ?, ?, ?)
                on conflict (generation, id) do update set version = excluded.version, item_id = excluded.item_id,
                    withdrawn = excluded.withdrawn
                where excluded.version > known.version""")
                .params(
                        generation,
                        told.answer().id(),
                        version,
                        told.answer().itemId(),
                        told.answer().withdrawn())
                .update();
    }

    @Override
    public void forget(int generation) {
        jdbc.sql("delete from fact_answer where generation = ?")
                .param(generation)
                .update();
    }
}
