/** What a network's steward sees of its mail: what went out, what came back, who gets nothing any more. */
@NullMarked
package nl.kopgroep.notification.overseeing;

import org.jspecify.annotations.NullMarked;
