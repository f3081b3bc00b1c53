/** The owner's side of a rebuild: tells all of a service's facts again to who asks. */
@NullMarked
package nl.kopgroep.projections.restatement;

import org.jspecify.annotations.NullMarked;
