/** The names of the organisations that share knowledge: network-service's facts, remembered here for showing. */
@NullMarked
package nl.kopgroep.content.organisation;

import org.jspecify.annotations.NullMarked;
