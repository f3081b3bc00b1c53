/** The mailbox keeps what it took and shows it to whom it is for. */
@NullMarked
package nl.kopgroep.mailbox;

import org.jspecify.annotations.NullMarked;
