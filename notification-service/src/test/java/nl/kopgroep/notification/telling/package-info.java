/** What is decided and how it is kept, from inside. */
@NullMarked
package nl.kopgroep.notification.telling;

import org.jspecify.annotations.NullMarked;
