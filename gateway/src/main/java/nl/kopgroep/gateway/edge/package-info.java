/** What a request has to pass before anything else happens: whose headers are believed, how it may say who it is, forgery checks. */
@NullMarked
package nl.kopgroep.gateway.edge;

import org.jspecify.annotations.NullMarked;
