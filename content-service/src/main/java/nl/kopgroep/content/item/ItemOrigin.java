package nl.kopgroep.content.item;

import nl.kopgroep.support.exchange.Origin;
import org.jspecify.annotations.Nullable;

/**
 * Where something imported came from.
 *
 * @param organisation what its source calls the organisation, to give it back when it is asked for
 * @param author what its source calls the author, like it
 */
public record ItemOrigin(
        Origin of, @Nullable String organisation, @Nullable String author) {}
