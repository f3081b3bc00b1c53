/** Tells what happened: to the outbox for others and to this service's own grants, in one transaction. */
@NullMarked
package nl.kopgroep.network.facts;

import org.jspecify.annotations.NullMarked;
