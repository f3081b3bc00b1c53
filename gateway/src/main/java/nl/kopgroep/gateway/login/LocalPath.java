package nl.kopgroep.gateway.login;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** A place on this site to come back to. Anything that a browser could read as another site becomes the front page. */
record LocalPath(String value) {

    private static final LocalPath FRONT_PAGE = new LocalPath("/");

    static LocalPath of(@Nullable String wanted) {
        if (wanted == null || !wanted.startsWith("/") || wanted.startsWith("//") || hasTrickyCharacter(wanted)) {
            return FRONT_PAGE;
        }
        try {
            var address = new URI(wanted);
            return address.getRawAuthority() == null && !address.isAbsolute()
                    ? new LocalPath(address.toASCIIString())
                    : FRONT_PAGE;
        } catch (URISyntaxException unreadable) {
            return FRONT_PAGE;
        }
    }

    /** Browsers read a backslash as a slash and leave out tabs and line ends. */
    private static boolean hasTrickyCharacter(String wanted) {
        return wanted.chars().anyMatch(character -> character == '\\' || Character.isISOControl(character));
    }
}
