/** The parts that make up the platform, each a process of its own: how each is prepared, started and found ready. */
@NullMarked
package nl.kopgroep.launcher.part;

import org.jspecify.annotations.NullMarked;
