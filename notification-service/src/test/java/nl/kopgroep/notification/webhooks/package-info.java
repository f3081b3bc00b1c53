@NullMarked
package nl.kopgroep.notification.webhooks;

import org.jspecify.annotations.NullMarked;
