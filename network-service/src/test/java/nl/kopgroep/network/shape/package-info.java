/** How network-service is put together, and what it looks like from outside. */
@NullMarked
package nl.kopgroep.network.shape;

import org.jspecify.annotations.NullMarked;
