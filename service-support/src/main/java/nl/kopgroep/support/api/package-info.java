/** What the Dutch API Design Rules ask of every answer and of the published description. */
@NullMarked
package nl.kopgroep.support.api;

import org.jspecify.annotations.NullMarked;
