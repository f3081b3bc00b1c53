/** How fast mail goes out and what a mail costs: {@code ./kopgroep benchmark mail}. Not part of the tests. */
@NullMarked
package nl.kopgroep.notification.benchmark;

import org.jspecify.annotations.NullMarked;
