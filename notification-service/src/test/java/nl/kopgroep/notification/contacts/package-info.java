/** Following without an account, over HTTP and real mail. */
@NullMarked
package nl.kopgroep.notification.contacts;

import org.jspecify.annotations.NullMarked;
