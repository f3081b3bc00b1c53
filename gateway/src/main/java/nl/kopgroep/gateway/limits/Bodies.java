package nl.kopgroep.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * How much one request may carry.
 *
 * @param most of anything but an import
 * @param imports of a batch of records
 */
@ConfigurationProperties("kopgroep.bodies")
record Bodies(DataSize most, DataSize imports) {}
