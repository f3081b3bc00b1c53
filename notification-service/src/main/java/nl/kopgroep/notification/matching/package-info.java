/** Whom something is for by what they follow, and what all that they said comes to for each channel. */
@NullMarked
package nl.kopgroep.notification.matching;

import org.jspecify.annotations.NullMarked;
