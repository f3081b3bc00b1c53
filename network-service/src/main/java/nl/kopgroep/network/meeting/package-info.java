/** Where a network's members meet. */
@NullMarked
package nl.kopgroep.network.meeting;

import org.jspecify.annotations.NullMarked;
