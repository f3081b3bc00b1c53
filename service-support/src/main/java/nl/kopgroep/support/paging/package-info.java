/** Lists are answered in pages of one shape, with limits that nobody can talk a service out of. */
@NullMarked
package nl.kopgroep.support.paging;

import org.jspecify.annotations.NullMarked;
