/**
 * The passing of a network from its steward to a successor: agreed by both sides, announced, frozen, counted to
 * the last record in every service, and completed when nothing is unexplained.
 */
@NullMarked
package nl.kopgroep.network.handover;

import org.jspecify.annotations.NullMarked;
