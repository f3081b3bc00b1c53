/** Appointments as iCalendar, the same in a mail and in an agenda that is read along. */
@NullMarked
package nl.kopgroep.support.calendar;

import org.jspecify.annotations.NullMarked;
