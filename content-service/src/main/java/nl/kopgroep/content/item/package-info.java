/** What members share: drafted by an organisation, published for an audience, taken back when it must. */
@NullMarked
package nl.kopgroep.content.item;

import org.jspecify.annotations.NullMarked;
