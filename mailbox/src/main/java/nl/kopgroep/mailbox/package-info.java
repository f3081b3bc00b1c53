/** Takes all mail of a demo or a test by SMTP, keeps it, and shows it on a page and through an API. It sends nothing. */
@NullMarked
package nl.kopgroep.mailbox;

import org.jspecify.annotations.NullMarked;
