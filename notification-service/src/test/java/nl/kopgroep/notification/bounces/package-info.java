/** Mail that comes back, brought by a mail server over SMTP. */
@NullMarked
package nl.kopgroep.notification.bounces;

import org.jspecify.annotations.NullMarked;
