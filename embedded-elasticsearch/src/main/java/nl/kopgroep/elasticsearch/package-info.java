/**
 * Elasticsearch's own server, put together from the jars on Maven Central, so that search can be tried and tested on a
 * machine without a container engine. Production uses Elasticsearch's own distribution.
 */
@NullMarked
package nl.kopgroep.elasticsearch;

import org.jspecify.annotations.NullMarked;
