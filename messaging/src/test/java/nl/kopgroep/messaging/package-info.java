/** Messaging on a real PostgreSQL and a real broker. */
@NullMarked
package nl.kopgroep.messaging;

import org.jspecify.annotations.NullMarked;
