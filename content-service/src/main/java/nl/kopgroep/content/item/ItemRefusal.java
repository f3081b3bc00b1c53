package nl.kopgroep.content.item;

import java.util.UUID;

/** Why something can't be done with an item in the state it is in. */
abstract sealed class ItemRefusal extends RuntimeException {

    private ItemRefusal(String message) {
        super(message);
    }

    /** There is none, or none that the caller may know of. */
    static final class Unknown extends ItemRefusal {
        Unknown(UUID id) {
            super("There is no item " + id);
        }
    }

    static final class NotYours extends ItemRefusal {
        NotYours(UUID id) {
            super("Item " + id + " belongs to another organisation");
        }
    }

    static final class UnknownTheme extends ItemRefusal {
        private final UUID themeId;

        UnknownTheme(UUID themeId) {
            super("There is no theme " + themeId + " to put an item under");
            this.themeId = themeId;
        }

        UUID themeId() {
            return themeId;
        }
    }

    static final class AlreadyPublished extends ItemRefusal {
        AlreadyPublished(UUID id) {
            super("Item " + id + " is published already");
        }
    }

    static final class Withdrawn extends ItemRefusal {
        Withdrawn(UUID id) {
            super("Item " + id + " was withdrawn");
        }
    }

    static final class NeverPublished extends ItemRefusal {
        NeverPublished(UUID id) {
            super("Item " + id + " was never published, so there is nothing to withdraw");
        }
    }

    static final class NoRevision extends ItemRefusal {
        NoRevision(UUID id) {
            super("The edit of item " + id + " names no revision");
        }
    }

    /** Somebody else changed it since it was read. */
    static final class ChangedMeanwhile extends ItemRefusal {
        ChangedMeanwhile(UUID id, long expected, long actual) {
            super("Item " + id + " is at revision " + actual + ", not " + expected);
        }
    }
}
