/** Who may reach a controller at all: tokens are checked here, rights are decided behind the controllers. */
@NullMarked
package nl.kopgroep.support.security;

import org.jspecify.annotations.NullMarked;
