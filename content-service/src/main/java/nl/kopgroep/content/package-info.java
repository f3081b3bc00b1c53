/** What a network knows: its themes, what members share, and finding it again. */
@NullMarked
package nl.kopgroep.content;

import org.jspecify.annotations.NullMarked;
