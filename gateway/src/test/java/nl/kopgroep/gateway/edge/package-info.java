/** Tests of what a request has to pass. */
@NullMarked
package nl.kopgroep.gateway.edge;

import org.jspecify.annotations.NullMarked;
