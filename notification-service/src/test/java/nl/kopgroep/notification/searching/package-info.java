/** Tests of followed searches. */
@NullMarked
package nl.kopgroep.notification.searching;

import org.jspecify.annotations.NullMarked;
