/**
 * How to start the server as a process of its own: needs only the JDK, so that those who start it do not get its class
 * path.
 */
@NullMarked
package nl.kopgroep.elasticsearch.process;

import org.jspecify.annotations.NullMarked;
