/** The rules that hold for every service, tried on a small one. */
@NullMarked
package nl.kopgroep.support;

import org.jspecify.annotations.NullMarked;
