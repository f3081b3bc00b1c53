/** Finding knowledge again. Search helps, PostgreSQL decides: without Elasticsearch it finds less well, never wrongly. */
@NullMarked
package nl.kopgroep.content.search;

import org.jspecify.annotations.NullMarked;
