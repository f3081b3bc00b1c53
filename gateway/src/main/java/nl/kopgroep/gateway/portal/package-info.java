/** The portal's files, and the addresses that people and machines know without being told. */
@NullMarked
package nl.kopgroep.gateway.portal;

import org.jspecify.annotations.NullMarked;
