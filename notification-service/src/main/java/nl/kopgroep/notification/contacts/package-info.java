/** People who follow a network's themes by mail without having an account, once they have confirmed their address. */
@NullMarked
package nl.kopgroep.notification.contacts;

import org.jspecify.annotations.NullMarked;
