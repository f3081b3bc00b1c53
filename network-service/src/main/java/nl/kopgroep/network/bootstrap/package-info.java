/** Founds what an installation starts with: its first programmes, their coordinators and networks. */
@NullMarked
package nl.kopgroep.network.bootstrap;

import org.jspecify.annotations.NullMarked;
