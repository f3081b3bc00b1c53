package nl.kopgroep.notification.following;

/**
 * What a follower asks for.
 *
 * @param includeNarrower whether the themes below count too
 */
record Wish(boolean includeNarrower, Frequency frequency) {}
