/** Logs that a machine can read and that name nobody. */
@NullMarked
package nl.kopgroep.support.logging;

import org.jspecify.annotations.NullMarked;
