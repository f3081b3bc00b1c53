/**
 * What a participant in a handover promises: to name every record it holds of a network, in one form that
 * anybody can make again, so that two inventories can be compared to the last record.
 */
@NullMarked
package nl.kopgroep.handover.protocol;

import org.jspecify.annotations.NullMarked;
