/** What a service does by itself, again and again, beside what it is asked. */
@NullMarked
package nl.kopgroep.support.work;

import org.jspecify.annotations.NullMarked;
