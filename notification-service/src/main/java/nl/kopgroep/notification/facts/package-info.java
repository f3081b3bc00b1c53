/** What this service remembers of networks, organisations, themes, items and people, as their owners tell it. */
@NullMarked
package nl.kopgroep.notification.facts;

import org.jspecify.annotations.NullMarked;
