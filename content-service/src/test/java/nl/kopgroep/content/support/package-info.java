/** What the tests speak: people, organisations and networks, over the service's own API. */
@NullMarked
package nl.kopgroep.content.support;

import org.jspecify.annotations.NullMarked;
