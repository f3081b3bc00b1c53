/** What people do with the platform, told over the whole of it: browser or API in, mail and pages out. */
@NullMarked
package nl.kopgroep.stories;

import org.jspecify.annotations.NullMarked;
