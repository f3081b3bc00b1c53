/** Takes in a network that lived elsewhere: idempotently, a whole batch or nothing, telling nobody. */
@NullMarked
package nl.kopgroep.network.imports;

import org.jspecify.annotations.NullMarked;
