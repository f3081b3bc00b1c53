/**
 * The real PostgreSQL, Kafka and mail server that every module's tests share: started by the first test that asks, gone a minute
 * after the last one.
 */
@NullMarked
package nl.kopgroep.teststack;

import org.jspecify.annotations.NullMarked;
