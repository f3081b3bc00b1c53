/** Shows that what is written as iCalendar is read back as it was meant. */
@NullMarked
package nl.kopgroep.support.calendar;

import org.jspecify.annotations.NullMarked;
