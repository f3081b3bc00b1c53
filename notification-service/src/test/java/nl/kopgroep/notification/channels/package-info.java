/** What every way of telling has to keep to, whichever it is. */
@NullMarked
package nl.kopgroep.notification.channels;

import org.jspecify.annotations.NullMarked;
