/** Sessions in PostgreSQL, which any instance of the gateway reads and which nobody needs to be able to read for ever. */
@NullMarked
package nl.kopgroep.gateway.session;

import org.jspecify.annotations.NullMarked;
