package nl.kopgroep.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.kopgroep.events.Event;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON. A mapper of its own: what a service sets for its API must not change what the services tell each other. A reader
 * ignores what it doesn't know and takes the default for what an older writer didn't know.
 */
final class EventJson {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventJson() {}

    static byte[] write(Event event) {
        return MAPPER.writeValueAsBytes(event);
    }

    /** Throws a JacksonException when these bytes are no such event. */
    static <E extends Event> E read(byte[] payload, Class<E> type) throws JacksonException {
        return MAPPER.readValue(payload, type);
    }

    static String writeHeaders(Map<String, String> headers) {
        return new String(MAPPER.writeValueAsBytes(headers), StandardCharsets.UTF_8);
    }

    static Map<String, String> readHeaders(String json) {
        return MAPPER.readValue(json, TEXTS);
    }
}
