/** People, organisations, networks and what happens to them, for tests that tell a story. */
@NullMarked
package nl.kopgroep.notification.world;

import org.jspecify.annotations.NullMarked;
