package nl.kopgroep.notification.mailing;

import org.springframework.web.util.HtmlUtils;

/**
 * A letter as HTML that mail programs show alike: one column of at most 36 rem, no pictures, nothing loaded
 * from elsewhere, readable without its style and in the dark, with the network's name on a band of its colour.
 * Everything from people is escaped.
 */
final class HtmlForm {

    private HtmlForm() {}

    static String of(Letter letter) {
        StringBuilder html = new StringBuilder();
        html.append("<!DOCTYPE html>\n<html lang=\"")
                .append(letter.language().code())
                .append("\"><head>")
                .append(
                        "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\">")
                .append("<title>")
                .append(escaped(letter.subject()))
                .append("</title>")
                .append("<style>")
                .append(Style.of(letter.colours()))
                .append("</style></head>\n<body><div class=\"page\">\n<div class=\"card\">")
                .append("<p class=\"name\">")
                .append(escaped(letter.networkName()))
                .append("</p>\n<div class=\"told\">");
        if (!letter.heading().isEmpty()) {
            heading(html, "h1", "", letter.heading());
        }
        if (!letter.opening().isEmpty()) {
            html.append("<p class=\"opening\">")
                    .append(escaped(letter.opening()))
                    .append("</p>\n");
        }
        boolean single = letter.pieces().size() == 1;
        for (Letter.Section section : letter.sections()) {
            section(html, section, single);
        }
        html.append("</div></div>\n<div class=\"foot\"><p>")
                .append(escaped(letter.because()))
                .append("</p>\n");
        if (letter.stopUrl() != null) {
            html.append("<p>")
                    .append(link("", letter.stopUrl(), letter.stopWords()))
                    .append(" &middot; ")
                    .append(link("", letter.settingsUrl(), letter.settingsWords()))
                    .append("</p>\n");
        }
        return html.append(letter.colours().steward() == null ? "<p>" : "<p class=\"steward\">")
                .append(escaped(letter.closing()))
                .append("</p></div>\n</div></body></html>\n")
                .toString();
    }

    private static void section(StringBuilder html, Letter.Section section, boolean single) {
        if (!section.heading().isEmpty() && !single) {
            heading(html, "h2", "part", section.heading());
        }
        boolean next = false;
        for (Letter.Piece piece : section.pieces()) {
            if (single) {
                alone(html, piece);
            } else {
                among(html, piece, next);
            }
            next = true;
        }
    }

    /** The only piece is what the whole mail is about. */
    private static void alone(StringBuilder html, Letter.Piece piece) {
        html.append("<div class=\"piece\">");
        kicker(html, piece);
        heading(html, "h1", "", piece.title());
        mark(html, piece);
        paragraphs(html, piece);
        html.append("<p class=\"go\">")
                .append(link("button", piece.url(), piece.action()))
                .append("</p></div>\n");
    }

    /** One of several is reached by its title, so that who hears links read out knows which is which. */
    private static void among(StringBuilder html, Letter.Piece piece, boolean next) {
        html.append("<div class=\"piece")
                .append(next ? " next" : "")
                .append(piece.mark().isEmpty() ? "" : " read")
                .append("\">");
        kicker(html, piece);
        html.append("<h3>").append(link("", piece.url(), piece.title())).append("</h3>\n");
        mark(html, piece);
        paragraphs(html, piece);
        html.append("</div>\n");
    }

    private static void heading(StringBuilder html, String level, String style, String words) {
        html.append('<').append(level);
        if (!style.isEmpty()) {
            html.append(" class=\"").append(style).append('"');
        }
        html.append('>').append(escaped(words)).append("</").append(level).append(">\n");
    }

    private static void kicker(StringBuilder html, Letter.Piece piece) {
        if (!piece.kicker().isEmpty()) {
            html.append("<p class=\"kicker\">").append(escaped(piece.kicker())).append("</p>");
        }
    }

    private static void mark(StringBuilder html, Letter.Piece piece) {
        if (!piece.mark().isEmpty()) {
            html.append("<p class=\"mark\">&#10003; ")
                    .append(escaped(piece.mark()))
                    .append("</p>\n");
        }
    }

    private static void paragraphs(StringBuilder html, Letter.Piece piece) {
        piece.paragraphs()
                .forEach(paragraph ->
                        html.append("<p>").append(escaped(paragraph)).append("</p>\n"));
    }

    private static String link(String style, String url, String words) {
        return "<a" + (style.isEmpty() ? "" : " class=\"" + style + "\"") + " href=\"" + escaped(url) + "\">"
                + escaped(words) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
