/** What people can ask the script {@code kopgroep} to do. */
@NullMarked
package nl.kopgroep.launcher.command;

import org.jspecify.annotations.NullMarked;
