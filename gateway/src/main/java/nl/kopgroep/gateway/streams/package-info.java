/** Answers that go on for as long as somebody listens, passed on line by line. */
@NullMarked
package nl.kopgroep.gateway.streams;

import org.jspecify.annotations.NullMarked;
