package nl.kopgroep.content.answer;

import java.time.Clock;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.content.item.Questions;
import nl.kopgroep.content.item.Questions.Asked;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.messaging.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What members do with answers, for the organisation acted for. Each method is one transaction. A question that the
 * caller may not read, and any answer to it, is answered like one that isn't there.
 */
@Service
class AnsweringQuestion {

    private final Answers answers;
    private final Questions questions;
    private final Access access;
    private final Clock clock;

    AnsweringQuestion(Answers answers, Questions questions, Access access, Clock clock) {
        this.answers = answers;
        this.questions = questions;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    Answer give(Caller caller, UUID itemId, Markdown text) {
        Asked question = readable(caller, itemId);
        access.enter(caller, question.networkId(), Right.WRITE_KNOWLEDGE);
        requireOpen(question);
        Answer answer = Answer.given(
                Uuid7.next(),
                question.networkId(),
                itemId,
                caller.requireOrganisation(),
                caller.requirePerson(),
                text,
                clock.instant());
        answers.save(answer);
        return answer;
    }

    /**
     * Says it in other words.
     *
     * @param version the one that the author read; without it nothing is changed
     */
    @Transactional
    Answer edit(Caller caller, UUID answerId, @Nullable Long version, Markdown text) {
        Answer answer = known(caller, answerId);
        access.require(caller, answer.networkId(), Right.WRITE_KNOWLEDGE);
        // Asked before the freeze is: waiting would not make it theirs.
        if (!caller.actsFor(answer.organisationId())) {
            throw new AnswerRefusal.NotYours(answerId);
        }
        access.enter(caller, answer.networkId(), Right.WRITE_KNOWLEDGE);
        if (version == null) {
            throw new AnswerRefusal.NoVersion(answerId);
        }
        answer.requireVersion(version);
        answer.edit(text, clock.instant());
        answers.save(answer);
        return answer;
    }

    /** The author's organisation takes its own back, the steward anybody's. */
    @Transactional
    void withdraw(Caller caller, UUID answerId) {
        Answer answer = known(caller, answerId);
        boolean own = caller.actsFor(answer.organisationId());
        access.enter(caller, answer.networkId(), own ? Right.WRITE_KNOWLEDGE : Right.MODERATE_KNOWLEDGE);
        answer.withdraw(clock.instant());
        answers.save(answer);
    }

    /** The question is held before its answer is, here as where an answer is given: so nobody waits in a circle. */
    private Answer known(Caller caller, UUID answerId) {
        UUID itemId = answers.questionOf(answerId).orElseThrow(() -> new AnswerRefusal.Unknown(answerId));
        readable(caller, itemId);
        return answers.findForUpdate(answerId).orElseThrow(() -> new AnswerRefusal.Unknown(answerId));
    }

    private Asked readable(Caller caller, UUID itemId) {
        return questions.hold(caller, itemId).orElseThrow(() -> new AnswerRefusal.Unknown(itemId));
    }

    private static void requireOpen(Asked question) {
        if (!question.question()) {
            throw new AnswerRefusal.NoQuestion(question.id());
        }
        if (!question.open()) {
            throw new AnswerRefusal.NotOpen(question.id());
        }
    }
}
