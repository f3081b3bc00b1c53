/** Whoever follows something hears of it, once, and can stop it at any moment. */
@NullMarked
package nl.kopgroep.notification;

import org.jspecify.annotations.NullMarked;
