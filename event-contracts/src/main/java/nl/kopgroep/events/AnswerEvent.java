package nl.kopgroep.events;

import java.time.Instant;
import java.util.UUID;

/** What happens to an answer to a question: a knowledge item of that kind. Its text doesn't travel. */
public sealed interface AnswerEvent extends Event {

    AnswerFacts answer();

    @Override
    default UUID aggregateId() {
        return answer().id();
    }

    @Override
    default UUID networkId() {
        return answer().networkId();
    }

    /**
     * An answer's public state. Who may read the question may read it.
     *
     * @param itemId the question
     * @param withdrawn whether it was taken back
     */
    record AnswerFacts(
            UUID id,
            UUID networkId,
            UUID itemId,
            UUID organisationId,
            UUID authorId,
            Instant givenAt,
            boolean withdrawn) {}

    record Given(AnswerFacts answer, boolean imported) implements AnswerEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Changed(AnswerFacts answer, boolean imported) implements AnswerEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Withdrawn(AnswerFacts answer) implements AnswerEvent {}

    record Restated(AnswerFacts answer) implements AnswerEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
