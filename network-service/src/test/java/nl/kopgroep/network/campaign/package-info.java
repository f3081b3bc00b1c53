/** Handovers over and over while people write and processes are killed, held against a ledger outside of the system. */
@NullMarked
package nl.kopgroep.network.campaign;

import org.jspecify.annotations.NullMarked;
