/** Rules of the launcher that hold without a whole platform. */
@NullMarked
package nl.kopgroep.launcher.part;

import org.jspecify.annotations.NullMarked;
