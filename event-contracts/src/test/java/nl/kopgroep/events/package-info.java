@NullMarked
package nl.kopgroep.events;

import org.jspecify.annotations.NullMarked;
