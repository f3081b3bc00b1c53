/** Tests of a participant: a service with one kind of note, ordered about as the coordinator would. */
@NullMarked
package nl.kopgroep.handover.participant;

import org.jspecify.annotations.NullMarked;
