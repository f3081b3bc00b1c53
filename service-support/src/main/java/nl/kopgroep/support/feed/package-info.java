/** What readers of feeds understand: Atom that stays well-formed whatever people typed, answered so that it can be asked for often. */
@NullMarked
package nl.kopgroep.support.feed;

import org.jspecify.annotations.NullMarked;
