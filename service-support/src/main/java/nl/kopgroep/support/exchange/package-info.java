/** What every bulk import and export has in common: records that keep the id of where they came from, and batches. */
@NullMarked
package nl.kopgroep.support.exchange;

import org.jspecify.annotations.NullMarked;
