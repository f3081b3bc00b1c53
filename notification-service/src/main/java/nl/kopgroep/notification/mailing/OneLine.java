package nl.kopgroep.notification.mailing;

/** Text of people as one line without anything that steers: no line end, and no mark that turns text around. */
final class OneLine {

    private static final int LONGEST = 200;

    private OneLine() {}

    /** As long as it is. */
    static String whole(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029\\s]+", " ")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
    }

    /** Not longer than a header or a heading should be. */
    static String of(String text) {
        String line = whole(text);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }
}
