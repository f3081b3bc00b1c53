/** What people type, kept as they typed it and shown as HTML that can do no harm. */
@NullMarked
package nl.kopgroep.content.markdown;

import org.jspecify.annotations.NullMarked;
