package nl.kopgroep.content.answer;

import java.util.UUID;

/** Why something can't be done with an answer. */
abstract sealed class AnswerRefusal extends RuntimeException {

    private AnswerRefusal(String message) {
        super(message);
    }

    /** There is none, or none that the caller may know of; of its question the same. */
    static final class Unknown extends AnswerRefusal {
        Unknown(UUID id) {
            super("There is no question or answer " + id);
        }
    }

    static final class NoQuestion extends AnswerRefusal {
        NoQuestion(UUID itemId) {
            super("Item " + itemId + " is no question");
        }
    }

    /** The question is a draft, or was taken back. */
    static final class NotOpen extends AnswerRefusal {
        NotOpen(UUID itemId) {
            super("Question " + itemId + " is not open to answers");
        }
    }

    static final class NotYours extends AnswerRefusal {
        NotYours(UUID id) {
            super("Answer " + id + " belongs to another organisation");
        }
    }

    static final class Withdrawn extends AnswerRefusal {
        Withdrawn(UUID id) {
            super("Answer " + id + " was withdrawn");
        }
    }

    static final class NoVersion extends AnswerRefusal {
        NoVersion(UUID id) {
            super("The edit of answer " + id + " names no version");
        }
    }

    /** Somebody else changed it since it was read. */
    static final class ChangedMeanwhile extends AnswerRefusal {
        ChangedMeanwhile(UUID id, long expected, long actual) {
            super("Answer " + id + " is at version " + actual + ", not " + expected);
        }
    }
}
