/** Tells open windows at once how much is new for somebody, by server-sent events. */
@NullMarked
package nl.kopgroep.notification.live;

import org.jspecify.annotations.NullMarked;
