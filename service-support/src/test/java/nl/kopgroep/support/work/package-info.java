/** Tests of what a service does by itself. */
@NullMarked
package nl.kopgroep.support.work;

import org.jspecify.annotations.NullMarked;
