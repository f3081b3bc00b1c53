/** What an installation has on this machine: its folder, ports, secrets, and the programs it runs. */
@NullMarked
package nl.kopgroep.launcher.install;

import org.jspecify.annotations.NullMarked;
