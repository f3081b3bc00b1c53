package nl.kopgroep.notification.mailing;

import nl.kopgroep.support.colour.Colour;

/**
 * How a letter looks in its colours, in the light and in the dark. A colour is chosen for its looks; what stands on it
 * and the shades that text has are chosen so that they can be read, whatever it is.
 */
final class Style {

    private static final Colour PAGE = colour("#f3f0e8");
    private static final Colour CARD = Colour.WHITE;
    private static final Colour DARK_PAGE = colour("#101a1a");
    private static final Colour DARK_CARD = colour("#182626");

    /** Light letters on a dark ground look thinner than they are. */
    private static final double FOR_TEXT_IN_THE_DARK = 7;

    private static final String STYLE = """
            :root{color-scheme:light dark;supported-color-schemes:light dark}
            body{margin:0;padding:0;background:$page;color:#1d2b2a;font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;font-size:17px;line-height:1.55}
            .page{max-width:600px;margin:0 auto;padding:28px 16px 36px}
            .card{background:$card;border-radius:14px;overflow:hidden;overflow-wrap:anywhere}
            .name{margin:0;padding:15px 28px 14px;background:$band;color:$onband;font-family:Fraunces,Georgia,'Times New Roman',serif;font-size:20px;line-height:1.3;font-weight:600}
            .told{padding:24px 28px}
            .opening{margin:0 0 18px}
            .part{margin:26px 0 8px;padding-top:18px;border-top:1px solid #d9dfdc;font-family:inherit;font-size:15px;line-height:1.4;color:$text}
            .next{margin-top:18px}
            .kicker{margin:0 0 2px;font-size:14px;color:#5b6b69}
            .mark{margin:0;font-size:14px;color:#5b6b69}
            h1,h2,h3{margin:0 0 10px;font-family:Fraunces,Georgia,'Times New Roman',serif;font-size:26px;line-height:1.25;font-weight:600;color:#17211f}
            h2{font-size:20px}
            h3{font-size:19px;margin-bottom:2px}
            h3 a{color:$text;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:3px}
            .read h3 a{color:#4d5f5c}
            p{margin:0 0 14px}
            .go{margin:0}
            .button{display:inline-block;margin:6px 0 2px;padding:11px 22px;border-radius:6px;background:$band;color:$onband;text-decoration:none;font-weight:600}
            .foot{padding:18px 4px 0;font-size:14px;line-height:1.5;color:#55635f}
            .foot p{margin:0 0 6px}
            .foot a{color:$text}
            .foot .steward{margin-top:10px;padding-left:10px;border-left:4px solid $steward}
            @media (prefers-color-scheme:dark){body{background:$darkpage;color:#e4ecea}.card{background:$darkcard}.name{background:$darkband;color:$ondarkband}
            h1,h2,h3{color:#f2f7f6}.part,h3 a,.foot a{color:$darktext}.kicker,.mark,.foot,.read h3 a{color:#a9babb}.part{border-top-color:#2d4146}.button{background:$darktext;color:$ondarktext}.foot .steward{border-left-color:$darksteward}}
            @media (max-width:480px){.name{padding:13px 18px 12px}.told{padding:20px 18px 18px}h1{font-size:22px}}
            """.replace("\n", "")
            .replace("$page", PAGE.toString())
            .replace("$card", CARD.toString())
            .replace("$darkpage", DARK_PAGE.toString())
            .replace("$darkcard", DARK_CARD.toString());

    private Style() {}

    static String of(Colours colours) {
        Colour band = colours.network().on(CARD, Colour.FOR_SHAPES);
        Colour darkBand = colours.network().on(DARK_CARD, Colour.FOR_SHAPES);
        Colour darkText = colours.network().on(DARK_CARD, FOR_TEXT_IN_THE_DARK);
        Colour steward = colours.steward() == null ? colours.network() : colours.steward();
        return STYLE.replace("$band", band.toString())
                .replace("$onband", band.ink().toString())
                .replace("$text", colours.network().on(PAGE, Colour.FOR_TEXT).toString())
                .replace("$steward", steward.on(PAGE, Colour.FOR_SHAPES).toString())
                .replace("$darkband", darkBand.toString())
                .replace("$ondarkband", darkBand.ink().toString())
                .replace("$darktext", darkText.toString())
                .replace("$ondarktext", darkText.ink().toString())
                .replace(
                        "$darksteward", steward.on(DARK_PAGE, Colour.FOR_SHAPES).toString());
    }

    private static Colour colour(String written) {
        return Colour.of(written).orElseThrow();
    }
}
