/** The words that a network orders its knowledge by: SKOS concepts, kept by its steward. */
@NullMarked
package nl.kopgroep.content.theme;

import org.jspecify.annotations.NullMarked;
