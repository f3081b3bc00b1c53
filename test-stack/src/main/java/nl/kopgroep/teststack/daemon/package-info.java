/** The process that holds the servers. Needs the daemon's own class path: tests talk to it and never load its classes. */
@NullMarked
package nl.kopgroep.teststack.daemon;

import org.jspecify.annotations.NullMarked;
