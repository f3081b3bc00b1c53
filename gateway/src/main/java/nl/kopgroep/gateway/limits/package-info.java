/** How often one address may do what costs others something: start a login, apply, unsubscribe. */
@NullMarked
package nl.kopgroep.gateway.limits;

import org.jspecify.annotations.NullMarked;
