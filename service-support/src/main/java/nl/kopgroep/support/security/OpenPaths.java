package nl.kopgroep.support.security;

import java.util.List;

/**
 * Where somebody without an account may write: path patterns for POST, for example
 * {@code /v1/networks/*}{@code /applications}. A service that has such paths declares one bean of this kind.
 */
public record OpenPaths(List<String> posts) {
    public OpenPaths {
        posts = List.copyOf(posts);
    }

    public static OpenPaths none() {
        return new OpenPaths(List.of());
    }

    public static OpenPaths toPost(String... patterns) {
        return new OpenPaths(List.of(patterns));
    }
}
