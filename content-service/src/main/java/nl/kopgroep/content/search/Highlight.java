package nl.kopgroep.content.search;

/** Marks what was found in a piece of text. The text comes from people, so all of it is escaped but our own mark. */
final class Highlight {

    /** For private use in Unicode, so in no text by itself; if it is, a mark too many is all that happens. */
    static final String START = "\uE000";

    static final String END = "\uE001";

    private Highlight() {}

    /** HTML with nothing in it but text and {@code <mark>}. */
    static String html(String marked) {
        StringBuilder html = new StringBuilder(marked.length() + 32);
        boolean open = false;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\uE000' -> {
                    if (!open) {
                        html.append("<mark>");
                    }
                    open = true;
                }
                case '\uE001' -> {
                    if (open) {
                        html.append("</mark>");
                    }
                    open = false;
                }
                default -> html.append(c);
            }
        }
        return open ? html.append("</mark>").toString() : html.toString();
    }
}
