/**
 * One command that starts the whole platform on one machine: the real servers, the services and the demo. Plain Java, so
 * that it is up before anything else is.
 */
@NullMarked
package nl.kopgroep.launcher;

import org.jspecify.annotations.NullMarked;
