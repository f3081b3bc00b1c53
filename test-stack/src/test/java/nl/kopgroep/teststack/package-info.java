/** What every other module's tests lean on is itself tested. */
@NullMarked
package nl.kopgroep.teststack;

import org.jspecify.annotations.NullMarked;
