/** Brings the caller into controllers, and refusals out of them as problems that say what to do. */
@NullMarked
package nl.kopgroep.access.web;

import org.jspecify.annotations.NullMarked;
