package nl.kopgroep.network.programme;

import org.jspecify.annotations.Nullable;

/**
 * A choice of colour.
 *
 * @param colour {@code #rrggbb}; null for the usual one
 */
public record ColourInput(@Nullable String colour) {}
