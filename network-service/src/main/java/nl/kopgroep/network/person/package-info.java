/** People: who they are, for which organisations they act, and how they are forgotten. */
@NullMarked
package nl.kopgroep.network.person;

import org.jspecify.annotations.NullMarked;
