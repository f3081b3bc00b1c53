package nl.kopgroep.content.answer;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.content.item.ItemOrigin;
import nl.kopgroep.content.item.Reader;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.paging.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answers that go along with a network: those that stand, to the questions that go along. */
@Repository
class TakenAnswers {

    private static final String TAKEN =
            "(a.withdrawn_at is null and i.kind = 'question' and i.status = 'published' and " + Reader.MAY_READ + ")";

    private final JdbcClient jdbc;

    TakenAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many go along of a whole network, and how many don't. */
    record Counts(long taken, LeftOut leftOut) {}

    /**
     * How many answers an export leaves out, and why.
     *
     * @param withdrawnAnswers taken back
     * @param answersLeftWithQuestions to questions that stay behind
     */
    record LeftOut(long withdrawnAnswers, long answersLeftWithQuestions) {}

    /** In the order of where they come from, which never changes. */
    List<AnswerRecord> page(Reader reader, UUID networkId, PageRequest page) {
        return with(
                        "select a.*, coalesce(i.external_id, cast(i.id as text)) as question",
                        TAKEN + """
                order by coalesce(a.source, :here), coalesce(a.external_id, cast(a.id as text))
                limit :size offset :offset
                """,
                        reader,
                        networkId)
                .param("here", Origin.HERE)
                .param("size", page.size())
                .param("offset", page.offset())
                .query((row, number) ->
                        record(Answers.ANSWER.mapRow(row, number).state(), row.getString("question")))
                .list();
    }

    Counts counts(Reader reader, UUID networkId) {
        return with(
                        "select count(*) filter (where " + TAKEN + ") as taken,"
                                + " count(*) filter (where a.withdrawn_at is not null) as withdrawn, count(*) as total",
                        "true",
                        reader,
                        networkId)
                .query((row, _) -> {
                    long taken = row.getLong("taken");
                    long withdrawn = row.getLong("withdrawn");
                    return new Counts(taken, new LeftOut(withdrawn, row.getLong("total") - taken - withdrawn));
                })
                .single();
    }

    private JdbcClient.StatementSpec with(String select, String where, Reader reader, UUID networkId) {
        return jdbc.sql(select
                        + " from answer a join knowledge_item i on i.id = a.item_id where a.network_id = :network and "
                        + where)
                .param("network", networkId)
                .param("readsNetwork", reader.readsNetwork())
                .param("readsAs", reader.organisation());
    }

    private static AnswerRecord record(Answer.State answer, String question) {
        ItemOrigin origin =
                answer.origin() == null ? new ItemOrigin(Origin.here(answer.id()), null, null) : answer.origin();
        return new AnswerRecord(
                origin.of().source(),
                origin.of().externalId(),
                question,
                origin.organisation() == null ? answer.organisationId().toString() : origin.organisation(),
                answer.organisationId(),
                origin.author() == null ? answer.authorId().toString() : origin.author(),
                answer.authorId(),
                answer.givenAt(),
                answer.text().source());
    }
}
