/** What people read comes in Dutch and in English; here is what both need. */
@NullMarked
package nl.kopgroep.notification.wording;

import org.jspecify.annotations.NullMarked;
