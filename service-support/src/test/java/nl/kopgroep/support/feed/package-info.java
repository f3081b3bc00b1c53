@NullMarked
package nl.kopgroep.support.feed;

import org.jspecify.annotations.NullMarked;
