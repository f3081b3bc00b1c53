package nl.kopgroep.notification.channels;

/** The ways by which somebody may want to be told, each alone. */
enum Way {
    APP("here-only", true, false, false),
    MAIL_AT_ONCE("direct", false, false, false),
    DIGEST("daily", false, false, false),
    FEED("here-only", false, true, false),
    WEBHOOK("here-only", false, false, true);

    private final String frequency;
    private final boolean inApp;
    private final boolean feed;
    private final boolean webhook;

    Way(String frequency, boolean inApp, boolean feed, boolean webhook) {
        this.frequency = frequency;
        this.inApp = inApp;
        this.feed = feed;
        this.webhook = webhook;
    }

    /** Whether it is sent at some time after the decision; the others are read. */
    boolean isSent() {
        return this != APP && this != FEED;
    }

    /** The follow that asks for this way and no other. */
    String wish() {
        return "{\"includeNarrower\":true,\"frequency\":\"%s\",\"inApp\":%s,\"feed\":%s,\"webhook\":%s}"
                .formatted(frequency, inApp, feed, webhook);
    }
}
