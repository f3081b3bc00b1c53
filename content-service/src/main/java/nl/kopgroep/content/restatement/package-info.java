/** Tells all themes and items again for a service that makes its projections anew. */
@NullMarked
package nl.kopgroep.content.restatement;

import org.jspecify.annotations.NullMarked;
