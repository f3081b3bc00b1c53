/** A creating request that is sent twice under one key has one effect and one answer. */
@NullMarked
package nl.kopgroep.support.idempotency;

import org.jspecify.annotations.NullMarked;
