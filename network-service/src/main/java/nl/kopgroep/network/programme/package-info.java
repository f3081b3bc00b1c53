/** Programmes: funded, temporary, each carried by an organisation; they steward networks until they end. */
@NullMarked
package nl.kopgroep.network.programme;

import org.jspecify.annotations.NullMarked;
