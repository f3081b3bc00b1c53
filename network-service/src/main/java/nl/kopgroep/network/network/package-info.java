/** Networks: what lasts while programmes come and go, each with exactly one steward at any moment. */
@NullMarked
package nl.kopgroep.network.network;

import org.jspecify.annotations.NullMarked;
