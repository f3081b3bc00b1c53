/** network-service: who takes part in which network, who acts for whom, and which programme stewards what. */
@NullMarked
package nl.kopgroep.network;

import org.jspecify.annotations.NullMarked;
