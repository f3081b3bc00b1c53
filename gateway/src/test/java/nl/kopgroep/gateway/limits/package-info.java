/** How much a request may carry, tried from outside. */
@NullMarked
package nl.kopgroep.gateway.limits;

import org.jspecify.annotations.NullMarked;
