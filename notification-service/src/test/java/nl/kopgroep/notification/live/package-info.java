/** Streams as a browser sees them, over HTTP. */
@NullMarked
package nl.kopgroep.notification.live;

import org.jspecify.annotations.NullMarked;
