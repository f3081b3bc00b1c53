package nl.kopgroep.notification.mailing;

import org.springframework.web.util.HtmlUtils;

/**
 * A letter as HTML that mail programs show alike: one column of at most 36 rem, no pictures, nothing loaded
 * from elsewhere, readable without its style and in the dark. Everything from people is escaped.
 */
final class HtmlForm {

    private static final String STYLE = """
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            body{margin:0;padding:0;background:#f3f0e8;color:#1d2b2a;font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:1.55}
            .page{max-width:600px;margin:0 auto;padding:28px 16px 36px}
            .name{margin:0 0 12px;padding:0 4px;font-size:15px;font-weight:700;color:#0b5c56}
            .card{background:#ffffff;border-radius:14px;padding:26px 28px 24px;border-top:5px solid #0b5c56;overflow-wrap:anywhere}
            .opening{margin:0 0 18px}
            .part{margin:26px 0 8px;padding-top:18px;border-top:1px solid #d9dfdc;font-family:inherit;font-size:15px;line-height:1.4;color:#0b5c56}
            .next{margin-top:18px}
            .kicker{margin:0 0 2px;font-size:14px;color:#5b6b69}
            .mark{margin:0;font-size:14px;color:#5b6b69}
            h1,h2,h3{margin:0 0 10px;font-family:Fraunces,Georgia,'Times New Roman',serif;font-size:26px;line-height:1.25;font-weight:600;color:#06332f}
            h2{font-size:20px}
            h3{font-size:19px;margin-bottom:2px}
            h3 a{color:#0b5c56;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
            .read h3 a{color:#4d5f5c}
            p{margin:0 0 14px}
            .go{margin:0}
            .button{display:inline-block;margin:6px 0 2px;padding:11px 22px;border-radius:6px;background:#0b5c56;color:#ffffff;text-decoration:none;font-weight:600}
            .foot{padding:18px 4px 0;font-size:14px;line-height:1.5;color:#55635f}
            .foot p{margin:0 0 6px}
            .foot a{color:#0b5c56}
            @media (prefers-color-scheme:dark){body{background:#101a1a;color:#e4ecea}.card{background:#182626;border-top-color:#5fc3b4}
            h1,h2,h3{color:#f2f7f6}.name,.part,h3 a,.foot a{color:#7fd6c8}.kicker,.mark,.foot,.read h3 a{color:#a9babb}.part{border-top-color:#2d4146}.button{background:#7fd6c8;color:#0d1f21}}
            @media (max-width:480px){.card{padding:20px 18px 18px}h1{font-size:22px}}
            """.replace("\n", "");

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
                .append(STYLE)
                .append("</style></head>\n<body><div class=\"page\">\n")
                .append("<p class=\"name\">")
                .append(escaped(letter.networkName()))
                .append("</p>\n<div class=\"card\">");
        if (!letter.heading().isEmpty()) {
            heading(html, "h1", "", letter.heading());
        }
        html.append("<p class=\"opening\">").append(escaped(letter.opening())).append("</p>\n");
        boolean single = letter.pieces().size() == 1;
        for (Letter.Section section : letter.sections()) {
            section(html, section, single);
        }
        html.append("</div>\n<div class=\"foot\"><p>")
                .append(escaped(letter.because()))
                .append("</p>\n");
        if (letter.stopUrl() != null) {
            html.append("<p>")
                    .append(link("", letter.stopUrl(), letter.stopWords()))
                    .append(" &middot; ")
                    .append(link("", letter.settingsUrl(), letter.settingsWords()))
                    .append("</p>\n");
        }
        return html.append("<p>")
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
