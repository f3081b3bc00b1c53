/** Operating-system processes that outlive the launcher: how they are started, recognised, measured and stopped. */
@NullMarked
package nl.kopgroep.launcher.process;

import org.jspecify.annotations.NullMarked;
