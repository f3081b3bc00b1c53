package nl.kopgroep.notification.mailing;

/** What the mail server made of one mail. The problem is a code or a class, never the server's words: they quote addresses. */
sealed interface Outcome {

    /** It is the server's now. */
    record Accepted() implements Outcome {}

    /** Not now; trying again later may help. */
    record Temporary(String problem) implements Outcome {}

    /**
     * Never.
     *
     * @param addressRefused whether it is the address that isn't there, and not this mail that isn't wanted
     */
    record Permanent(String problem, boolean addressRefused) implements Outcome {}

    /** The connection broke, so that it isn't known whether the server took it; it is sent again. */
    record Broken(String problem) implements Outcome {}
}
