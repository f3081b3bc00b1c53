/** Which path goes to which service, and what a service gets to see of the request. */
@NullMarked
package nl.kopgroep.gateway.routes;

import org.jspecify.annotations.NullMarked;
