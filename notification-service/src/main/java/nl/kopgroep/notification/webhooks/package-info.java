/** What a person is told, sent to a program of her organisation: signed, tried for days, never to where it could do harm. */
@NullMarked
package nl.kopgroep.notification.webhooks;

import org.jspecify.annotations.NullMarked;
