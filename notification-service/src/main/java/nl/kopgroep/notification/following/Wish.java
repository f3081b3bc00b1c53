package nl.kopgroep.notification.following;

/**
 * What a follower asks for.
 *
 * @param includeNarrower whether the themes below count too
 */
record Wish(boolean includeNarrower, Telling telling) {

    static Wish of(boolean includeNarrower, Frequency frequency) {
        return new Wish(includeNarrower, Telling.of(frequency));
    }
}
