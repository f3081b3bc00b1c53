package nl.kopgroep.notification.mailing;

import nl.kopgroep.notification.bounces.Report;
import org.jspecify.annotations.Nullable;

/** What the mail server made of one mail. The problem is a code or a class, never the server's words: they quote addresses. */
sealed interface Outcome {

    /** It is the server's now. */
    record Accepted() implements Outcome {}

    /**
     * Not now; trying again later may help.
     *
     * @param ofDomain whether others at that domain would hear the same, and not this reader's mailbox alone
     */
    record Temporary(String problem, boolean ofDomain) implements Outcome {}

    /**
     * Never.
     *
     * @param report what it says about the address; null when it says nothing
     */
    record Permanent(String problem, @Nullable Report report) implements Outcome {}

    /**
     * The connection broke, so that it isn't known whether the server took it; it is sent again.
     *
     * @param ofDomain whether the server was there, and had no answer for this mail
     */
    record Broken(String problem, boolean ofDomain) implements Outcome {}
}
