package nl.kopgroep.content.answer;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.events.AnswerEvent;
import nl.kopgroep.projections.restatement.Family;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers as they are told again. */
@Component
class AnswersAgain implements Family {

    private final Answers answers;

    AnswersAgain(Answers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "answer";
    }

    @Override
    public List<Fact> after(@Nullable UUID id, int size) {
        return answers.after(id, size).stream()
                .map(answer ->
                        new Fact(answer.facts().id(), new AnswerEvent.Restated(answer.facts()), answer.version()))
                .toList();
    }
}
