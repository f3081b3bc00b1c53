/** Refusals in words that say what to do, as RFC 9457 problems, in Dutch or English. */
@NullMarked
package nl.kopgroep.gateway.problem;

import org.jspecify.annotations.NullMarked;
