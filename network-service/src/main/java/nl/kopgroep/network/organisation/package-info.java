/** Organisations: who takes part, whichever networks they are in. */
@NullMarked
package nl.kopgroep.network.organisation;

import org.jspecify.annotations.NullMarked;
