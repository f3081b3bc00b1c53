/** The assembled server behaves as the distribution does where the platform relies on it. */
@NullMarked
package nl.kopgroep.elasticsearch.process;

import org.jspecify.annotations.NullMarked;
