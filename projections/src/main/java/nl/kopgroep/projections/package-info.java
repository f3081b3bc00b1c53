/** What a service remembers of other services' facts, and how all of it is made anew without a gap. */
@NullMarked
package nl.kopgroep.projections;

import org.jspecify.annotations.NullMarked;
