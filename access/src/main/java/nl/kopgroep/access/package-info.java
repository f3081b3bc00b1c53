/** Who may do what: grants projected from events, the caller, and each network's epoch and freeze. */
@NullMarked
package nl.kopgroep.access;

import org.jspecify.annotations.NullMarked;
