/** What is worth telling, who is told of it and why: decided once, in sets, and read by every channel. */
@NullMarked
package nl.kopgroep.notification.telling;

import org.jspecify.annotations.NullMarked;
