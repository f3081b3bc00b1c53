/** Who wants to hear of which theme and how often, and how that is stopped at any moment by anyone it reaches. */
@NullMarked
package nl.kopgroep.notification.following;

import org.jspecify.annotations.NullMarked;
