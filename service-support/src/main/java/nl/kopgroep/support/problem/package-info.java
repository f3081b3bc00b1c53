/** Refusals in words that say what to do: RFC 9457 problems, in Dutch and English, made in one place. */
@NullMarked
package nl.kopgroep.support.problem;

import org.jspecify.annotations.NullMarked;
