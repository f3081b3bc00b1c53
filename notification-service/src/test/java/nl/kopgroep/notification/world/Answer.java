package nl.kopgroep.notification.world;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
public record Answer(int status, String body, HttpHeaders headers) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The last part of a problem's type. */
    public String problem() {
        return json().get("type").asString().replaceFirst(".*/", "");
    }
}
