/**
 * How a fact reaches the other services exactly as often as it happened: an outbox written with the business transaction, a relay
 * that keeps each key's order, and a ledger that makes every consumer idempotent.
 */
@NullMarked
package nl.kopgroep.messaging;

import org.jspecify.annotations.NullMarked;
