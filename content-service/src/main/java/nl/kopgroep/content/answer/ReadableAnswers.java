package nl.kopgroep.content.answer;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.content.item.Questions;
import nl.kopgroep.content.item.Questions.Asked;
import nl.kopgroep.content.organisation.OrganisationNames;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import org.springframework.stereotype.Component;

/** The answers that somebody may read: those to what she may read. */
@Component
class ReadableAnswers {

    private final Answers answers;
    private final Questions questions;
    private final OrganisationNames organisations;

    ReadableAnswers(Answers answers, Questions questions, OrganisationNames organisations) {
        this.answers = answers;
        this.questions = questions;
        this.organisations = organisations;
    }

    /** In the order in which they were given; none to what was withdrawn, whose text isn't shown either. */
    Page<AnswerView> to(Caller caller, UUID itemId, PageRequest page) {
        Asked asked = questions.find(caller, itemId).orElseThrow(() -> new AnswerRefusal.Unknown(itemId));
        if (!asked.open()) {
            return Page.of(List.of(), page, 0);
        }
        return Page.of(views(answers.to(itemId, page)), page, answers.count(itemId));
    }

    /** The answer for who has just written it. */
    AnswerView of(Answer answer) {
        return views(List.of(answer)).getFirst();
    }

    private List<AnswerView> views(List<Answer> found) {
        Map<UUID, String> names = organisations.of(
                found.stream().map(Answer::organisationId).distinct().toList());
        return found.stream()
                .map(Answer::state)
                .map(answer -> new AnswerView(
                        answer.id(),
                        answer.itemId(),
                        new AnswerView.OrganisationName(
                                answer.organisationId(), names.getOrDefault(answer.organisationId(), "")),
                        new AnswerView.Author(answer.authorId()),
                        answer.text().source(),
                        answer.text().html(),
                        answer.givenAt(),
                        answer.changedAt(),
                        answer.version()))
                .toList();
    }
}
