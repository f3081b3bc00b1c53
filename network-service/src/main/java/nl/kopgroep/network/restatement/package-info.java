/** Tells all facts again for a service that makes its projections anew. */
@NullMarked
package nl.kopgroep.network.restatement;

import org.jspecify.annotations.NullMarked;
