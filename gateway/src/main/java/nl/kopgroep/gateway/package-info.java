/** The one public door: it logs people in, keeps their sessions and passes requests on to the services behind it. */
@NullMarked
package nl.kopgroep.gateway;

import org.jspecify.annotations.NullMarked;
