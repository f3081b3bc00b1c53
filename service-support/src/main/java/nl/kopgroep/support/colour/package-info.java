/** The colours that networks and programmes choose, and what can be read on them and beside them. */
@NullMarked
package nl.kopgroep.support.colour;

import org.jspecify.annotations.NullMarked;
