/** What runs by itself in this service: loops that can be woken and stopped, and traces that go on in them. */
@NullMarked
package nl.kopgroep.notification.work;

import org.jspecify.annotations.NullMarked;
