/** Who may call what, tried on every endpoint. */
@NullMarked
package nl.kopgroep.content.rights;

import org.jspecify.annotations.NullMarked;
