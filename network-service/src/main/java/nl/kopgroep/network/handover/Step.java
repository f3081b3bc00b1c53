package nl.kopgroep.network.handover;

import java.util.Locale;

/** What the participants are ordered to do, one after the other, each when all have done the one before. */
enum Step {
    FREEZE("freezing", "frozen"),
    DRAIN("draining", "drained"),
    COUNT("counting", "counted"),
    TRANSFER("transferring", "transferred"),
    THAW("thawing", "thawed");

    private final String doing;
    private final String done;

    Step(String doing, String done) {
        this.doing = doing;
        this.done = done;
    }

    /** How the API calls a participant that is at it, or has done it. */
    String stage(boolean answered) {
        return answered ? done : doing;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
