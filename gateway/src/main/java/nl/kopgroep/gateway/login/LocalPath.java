package nl.kopgroep.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A place on this site to come back to. Anything that a browser could read as another site becomes the front page. */
record LocalPath(String value) {

    private static final LocalPath FRONT_PAGE = new LocalPath("/");

    /** A URI has no room for what browsers read as a slash or leave out: backslashes, tabs, line ends. */
    static LocalPath of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//")) {
            return FRONT_PAGE;
        }
        try {
            return new LocalPath(new URI(wanted).toASCIIString());
        } catch (URISyntaxException tricky) {
            return FRONT_PAGE;
        }
    }
}
