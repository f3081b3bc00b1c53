package nl.kopgroep.notification.mailing;

import org.springframework.web.util.HtmlUtils;

/**
 * A letter as HTML that mail programs show alike: one column of at most 36 rem, no pictures, nothing loaded
 * from elsewhere, readable without its style and in the dark. Everything from people is escaped.
 */
final class HtmlForm {

    private static final String STYLE = """
            body{margin:0;padding:0;background:#f3f0e8;color:#1d2b2a;font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:1.55}
            .page{max-width:600px;margin:0 auto;padding:28px 16px 36px}
            .name{margin:0 0 12px;padding:0 4px;font-size:15px;font-weight:700;color:#0b5c56}
            .card{background:#ffffff;border-radius:14px;padding:26px 28px 24px;border-top:5px solid #0b5c56}
            .opening{margin:0 0 18px}
            .next{border-top:1px solid #d9dfdc;margin-top:22px;padding-top:20px}
            .kicker{margin:0 0 2px;font-size:14px;color:#5b6b69}
            h1,h2{margin:0 0 10px;font-family:Fraunces,Georgia,'Times New Roman',serif;font-size:26px;line-height:1.25;font-weight:600;color:#06332f}
            h2{font-size:20px}
            p{margin:0 0 14px}
            .go{margin:0}
            .button{display:inline-block;margin:6px 0 2px;padding:11px 22px;border-radius:6px;background:#0b5c56;color:#ffffff;text-decoration:none;font-weight:600}
            .link{color:#0b5c56;font-weight:600}
            .foot{padding:18px 4px 0;font-size:14px;line-height:1.5;color:#5b6b69}
            .foot p{margin:0 0 6px}
            .foot a{color:#0b5c56}
            @media (prefers-color-scheme:dark){body{background:#101a1a;color:#e4ecea}.card{background:#182626;border-top-color:#5fc3b4}
            h1,h2{color:#f2f7f6}.name,.link,.foot a{color:#7fd6c8}.kicker,.foot{color:#a9babb}.next{border-top-color:#2d4146}.button{background:#7fd6c8;color:#0d1f21}}
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
                .append("</p>\n")
                .append("<div class=\"card\"><p class=\"opening\">")
                .append(escaped(letter.opening()))
                .append("</p>\n");
        boolean single = letter.pieces().size() == 1;
        for (int i = 0; i < letter.pieces().size(); i++) {
            piece(html, letter.pieces().get(i), single, i > 0);
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

    private static void piece(StringBuilder html, Letter.Piece piece, boolean single, boolean next) {
        html.append("<div class=\"piece").append(next ? " next" : "").append("\">");
        if (!piece.kicker().isEmpty()) {
            html.append("<p class=\"kicker\">").append(escaped(piece.kicker())).append("</p>");
        }
        String heading = single ? "h1" : "h2";
        html.append('<')
                .append(heading)
                .append('>')
                .append(escaped(piece.title()))
                .append("</")
                .append(heading)
                .append(">\n");
        piece.paragraphs()
                .forEach(paragraph ->
                        html.append("<p>").append(escaped(paragraph)).append("</p>\n"));
        html.append("<p class=\"go\">")
                .append(link(single ? "button" : "link", piece.url(), piece.action()))
                .append("</p></div>\n");
    }

    private static String link(String style, String url, String words) {
        return "<a" + (style.isEmpty() ? "" : " class=\"" + style + "\"") + " href=\"" + escaped(url) + "\">"
                + escaped(words) + "</a>";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
