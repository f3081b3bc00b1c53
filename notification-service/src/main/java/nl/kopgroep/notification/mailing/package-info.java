/** Mail, from the decision to the server's 250: written in the reader's language, sent once, and never after it was stopped. */
@NullMarked
package nl.kopgroep.notification.mailing;

import org.jspecify.annotations.NullMarked;
