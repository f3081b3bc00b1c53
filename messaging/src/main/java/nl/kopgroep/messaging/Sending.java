package nl.kopgroep.messaging;

import java.util.List;
import java.util.Map;

/**
 * How a round of sending went. What is in neither part is still to be sent, whether Kafka has it or not.
 *
 * @param acknowledged rows that Kafka has for good
 * @param unsendable rows that Kafka will never take as they are, with the reason
 */
record Sending(List<Long> acknowledged, Map<Long, String> unsendable) {}
