/** Searches that are followed: content-service, which can search, is told of them without whose they are. */
@NullMarked
package nl.kopgroep.notification.searching;

import org.jspecify.annotations.NullMarked;
