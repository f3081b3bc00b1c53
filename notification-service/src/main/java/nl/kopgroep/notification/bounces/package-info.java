/** What became of a mail after the server took it: what came back, what that means for the address, and how its owner mends it. */
@NullMarked
package nl.kopgroep.notification.bounces;

import org.jspecify.annotations.NullMarked;
