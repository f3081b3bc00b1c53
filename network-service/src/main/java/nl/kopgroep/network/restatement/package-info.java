/** Which facts of this service others copy, and how each is told again when they make their copies anew. */
@NullMarked
package nl.kopgroep.network.restatement;

import org.jspecify.annotations.NullMarked;
