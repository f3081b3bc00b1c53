/** How knowledge comes in from elsewhere and goes out again: in batches that go through whole or not at all. */
@NullMarked
package nl.kopgroep.content.exchange;

import org.jspecify.annotations.NullMarked;
