package nl.kopgroep.content.theme;

import java.util.UUID;

/** Why a theme can't be as asked, without saying how a caller is told. */
abstract sealed class ThemeRefusal extends RuntimeException {

    private ThemeRefusal(String message) {
        super(message);
    }

    static final class Unknown extends ThemeRefusal {
        Unknown(UUID id) {
            super("There is no theme " + id);
        }
    }

    static final class Retired extends ThemeRefusal {
        Retired(UUID id) {
            super("Theme " + id + " is retired");
        }
    }

    static final class UnknownBroader extends ThemeRefusal {
        UnknownBroader(UUID broaderId) {
            super("There is no theme " + broaderId + " in this network to be the broader one");
        }
    }

    static final class Cycle extends ThemeRefusal {
        Cycle(UUID id, UUID broaderId) {
            super("Theme " + broaderId + " is below theme " + id + " and can't be its broader one");
        }
    }

    static final class StillHasNarrower extends ThemeRefusal {
        StillHasNarrower(UUID id) {
            super("Theme " + id + " still has narrower themes");
        }
    }

    static final class LabelTaken extends ThemeRefusal {
        LabelTaken(String label) {
            super("There is a theme with the label '" + label + "' already");
        }
    }
}
