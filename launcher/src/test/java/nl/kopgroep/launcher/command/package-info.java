/** Rules of the launcher that hold without a whole platform. */
@NullMarked
package nl.kopgroep.launcher.command;

import org.jspecify.annotations.NullMarked;
