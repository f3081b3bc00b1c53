package nl.kopgroep.notification.following;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to be told, as far as that is said here; null leaves it to what is less specific.
 *
 * @param frequency of mail
 * @param mutedUntil until then only in the app
 */
public record Telling(
        @Nullable Frequency frequency,
        @Nullable Instant mutedUntil,
        @Nullable Boolean inApp,
        @Nullable Boolean feed,
        @Nullable Boolean webhook) {

    /** Says nothing: as always. */
    public static final Telling AS_ALWAYS = new Telling(null, null, null, null, null);

    /** Only how often. */
    public static Telling of(@Nullable Frequency frequency) {
        return new Telling(frequency, null, null, null, null);
    }

    /** The same with this frequency of mail. */
    Telling by(@Nullable Frequency other) {
        return new Telling(other, mutedUntil, inApp, feed, webhook);
    }

    /** Whether it is only told in the app for now. */
    public boolean isMuted(Instant now) {
        return mutedUntil != null && mutedUntil.isAfter(now);
    }

    /** What it says now: while it is muted here only, by no other channel. */
    public Telling at(Instant now) {
        return isMuted(now) ? new Telling(Frequency.HERE_ONLY, mutedUntil, inApp, false, false) : this;
    }

    /** Whether mail comes more often than once a week; who says nothing is told at once. */
    boolean isMoreOftenThanWeekly() {
        return frequency == null || frequency.compareTo(Frequency.WEEKLY) < 0;
    }

    /** The frequency's id; empty for as always. */
    static String id(@Nullable Frequency frequency) {
        return frequency == null ? "" : frequency.id();
    }

    /** As parameters of a statement. */
    Map<String, @Nullable Object> parameters() {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("frequency", frequency == null ? null : frequency.id());
        parameters.put("muted", mutedUntil == null ? null : Timestamp.from(mutedUntil));
        parameters.put("inApp", inApp);
        parameters.put("feed", feed);
        parameters.put("webhook", webhook);
        return parameters;
    }

    /** As it waits in a journal: what isn't said is empty. */
    Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("at", Instant.now().toString());
        details.put("frequency", id(frequency));
        details.put("mutedUntil", Objects.toString(mutedUntil, ""));
        details.put("inApp", Objects.toString(inApp, ""));
        details.put("feed", Objects.toString(feed, ""));
        details.put("webhook", Objects.toString(webhook, ""));
        return details;
    }

    static Telling of(Map<String, String> details) {
        String frequency = said(details, "frequency");
        String muted = said(details, "mutedUntil");
        return new Telling(
                frequency.isEmpty() ? null : Frequency.of(frequency),
                muted.isEmpty() ? null : Instant.parse(muted),
                flag(details, "inApp"),
                flag(details, "feed"),
                flag(details, "webhook"));
    }

    private static @Nullable Boolean flag(Map<String, String> details, String name) {
        String said = said(details, name);
        return said.isEmpty() ? null : Boolean.valueOf(said);
    }

    private static String said(Map<String, String> details, String name) {
        return Objects.requireNonNullElse(details.get(name), "");
    }
}
