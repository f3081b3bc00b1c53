/** Tests of what all that somebody said comes to. */
@NullMarked
package nl.kopgroep.notification.matching;

import org.jspecify.annotations.NullMarked;
