package nl.kopgroep.notification.mailing;

import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.support.colour.Colour;
import org.jspecify.annotations.Nullable;

/**
 * The colours that a letter shows in.
 *
 * @param network its own, or the usual one
 * @param steward of who is said to run the network; null when none is known
 */
record Colours(Colour network, @Nullable Colour steward) {

    /** Of a network run by its steward. */
    static Colours of(Network network) {
        return of(network, network.stewardName());
    }

    /** Of a network run by this programme, which may have taken over so lately that its colour isn't known yet. */
    static Colours of(Network network, String steward) {
        Colour chosen = network.colour();
        return new Colours(
                chosen == null ? Colour.USUAL : chosen,
                steward.equals(network.stewardName()) ? network.stewardColour() : null);
    }
}
