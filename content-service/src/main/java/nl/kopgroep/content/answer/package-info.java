/** Answers that members give to questions, for who may read the question. */
@NullMarked
package nl.kopgroep.content.answer;

import org.jspecify.annotations.NullMarked;
