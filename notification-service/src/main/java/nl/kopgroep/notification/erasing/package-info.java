/** Forgetting a person everywhere in this service, and saying so when it is done. */
@NullMarked
package nl.kopgroep.notification.erasing;

import org.jspecify.annotations.NullMarked;
