/** What the services tell each other: one record per event, readable by every version of every service. */
@NullMarked
package nl.kopgroep.events;

import org.jspecify.annotations.NullMarked;
