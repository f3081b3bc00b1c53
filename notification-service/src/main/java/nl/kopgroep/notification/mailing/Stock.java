package nl.kopgroep.notification.mailing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Mails that were claimed for several connections at once, which is cheaper than for each by itself; each takes a few
 * at a time, so that none waits long behind a slow one.
 */
final class Stock {

    private static final int MOST_TAKEN = 25;

    /** For how long the answer that nothing is due serves all connections. */
    private static final Duration FRESH = Duration.ofMillis(300);

    private final Mails mails;
    private final PreparingMail preparing;
    private final MailProperties properties;
    private final int connections;
    private final boolean quick;
    private final Deque<PreparingMail.Ready> ready = new ArrayDeque<>();
    private Instant until = Instant.EPOCH;
    private volatile Instant emptyUntil = Instant.EPOCH;

    /**
     * @param connections that take from it
     * @param quick whether domains that answer slowly are left to others
     */
    Stock(Mails mails, PreparingMail preparing, MailProperties properties, int connections, boolean quick) {
        this.mails = mails;
        this.preparing = preparing;
        this.properties = properties;
        this.connections = connections;
        this.quick = quick;
    }

    /**
     * What one connection sends next.
     *
     * @param until when a mail may still be started: rights were checked when it was claimed
     */
    record Portion(List<PreparingMail.Ready> mails, Instant until) {}

    /** Something became due: the next look is a real one. */
    void wake() {
        emptyUntil = Instant.EPOCH;
    }

    /** Whether there is anything to send. */
    synchronized boolean any() {
        if (!ready.isEmpty()) {
            return true;
        }
        Instant now = Instant.now();
        if (now.isBefore(emptyUntil)) {
            return false;
        }
        emptyUntil = now.plus(FRESH);
        boolean due = mails.anyDue(quick);
        if (due) {
            emptyUntil = Instant.EPOCH;
        }
        return due;
    }

    /** Takes some, and claims more when there are none left; empty when nothing can be sent after all. */
    synchronized Portion take() {
        if (Instant.now().isAfter(until)) {
            giveBack();
        }
        if (ready.isEmpty()) {
            until = Instant.now().plus(properties.batchAtMost());
            // Domains that had trouble come last: the others needn't wait for them.
            preparing.claim(Math.min(properties.batch(), connections * MOST_TAKEN), quick).stream()
                    .sorted(Comparator.comparing(each -> each.mail().troubled()))
                    .forEach(ready::add);
        }
        int share = Math.clamp(ready.size() / connections, 1, MOST_TAKEN);
        List<PreparingMail.Ready> taken = new ArrayList<>();
        while (taken.size() < share && !ready.isEmpty()) {
            taken.add(ready.remove());
        }
        return new Portion(taken, until);
    }

    /** Gives up the claims on what nobody has taken. */
    synchronized void giveBack() {
        List<Mails.Claimed> untried =
                ready.stream().map(PreparingMail.Ready::mail).toList();
        ready.clear();
        mails.release(untried);
    }
}
