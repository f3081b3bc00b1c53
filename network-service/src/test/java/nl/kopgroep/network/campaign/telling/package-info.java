/** Publications to people who follow and stop while everything that carries them fails, held against a ledger outside. */
@NullMarked
package nl.kopgroep.network.campaign.telling;

import org.jspecify.annotations.NullMarked;
