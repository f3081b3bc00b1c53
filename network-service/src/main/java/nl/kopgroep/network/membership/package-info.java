/** An organisation's way in and out of a network: applied, admitted, declined, left. */
@NullMarked
package nl.kopgroep.network.membership;

import org.jspecify.annotations.NullMarked;
