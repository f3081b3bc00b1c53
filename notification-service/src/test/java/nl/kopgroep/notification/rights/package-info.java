/** Who may call what, tried on every endpoint. */
@NullMarked
package nl.kopgroep.notification.rights;

import org.jspecify.annotations.NullMarked;
