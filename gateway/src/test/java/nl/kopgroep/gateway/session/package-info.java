/** Sessions while their database is away. */
@NullMarked
package nl.kopgroep.gateway.session;

import org.jspecify.annotations.NullMarked;
