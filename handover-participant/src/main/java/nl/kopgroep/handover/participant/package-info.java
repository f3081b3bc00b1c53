/**
 * A service's part in a handover: stop writing, empty the outbox, count, let the old steward go, open for the
 * new one, and say so each time, whatever dies in between. The same in every service.
 */
@NullMarked
package nl.kopgroep.handover.participant;

import org.jspecify.annotations.NullMarked;
