/** Tries every endpoint of a service as everybody who could call it, and fails for an endpoint that nobody thought of. */
@NullMarked
package nl.kopgroep.access.matrix;

import org.jspecify.annotations.NullMarked;
