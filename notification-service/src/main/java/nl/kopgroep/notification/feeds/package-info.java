/** Addresses at which programs read what a person was told, and when the meetings of her networks are. */
@NullMarked
package nl.kopgroep.notification.feeds;

import org.jspecify.annotations.NullMarked;
