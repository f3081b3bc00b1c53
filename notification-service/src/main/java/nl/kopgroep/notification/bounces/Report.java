package nl.kopgroep.notification.bounces;

import java.util.regex.Pattern;

/**
 * What somebody else's mail server said about a mail of ours.
 *
 * @param status its code by RFC 3463, such as 5.1.1; empty when it gave none
 */
public record Report(Kind kind, String status) {

    /** There is somebody: the mailbox is full, or the mail is too big, unreadable, or not wanted by that server's rules. */
    private static final Pattern SOMEBODY = Pattern.compile("5\\.(2\\.2|3\\.4|6\\.\\d+|7\\.\\d+)");

    /** What it means for the address. */
    public enum Kind {
        /** There is nobody. */
        HARD("hard", "bounced"),
        /** It didn't work this time; only lasting trouble says something about the address. */
        SOFT("soft", "unreachable"),
        /** The reader calls it unwanted. */
        COMPLAINT("complaint", "complaint");

        private final String id;
        private final String reason;

        Kind(String id, String reason) {
            this.id = id;
            this.reason = reason;
        }

        String id() {
            return id;
        }

        /** Why an address is suppressed because of it. */
        String reason() {
            return reason;
        }
    }

    /** What a delivery status with this code says. */
    public static Report ofStatus(String status) {
        boolean hard = status.startsWith("5.") && !SOMEBODY.matcher(status).matches();
        return new Report(hard ? Kind.HARD : Kind.SOFT, status);
    }
}
