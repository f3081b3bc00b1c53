/** Rules of the launcher that hold without a whole platform. */
@NullMarked
package nl.kopgroep.launcher.process;

import org.jspecify.annotations.NullMarked;
