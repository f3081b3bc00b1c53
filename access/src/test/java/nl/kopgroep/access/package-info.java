@NullMarked
package nl.kopgroep.access;

import org.jspecify.annotations.NullMarked;
