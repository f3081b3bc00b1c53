package nl.kopgroep.support.api;

import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.Unreadable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of some fields after RFC 7396: what is left out stays as it is, null clears. A controller takes the body as a
 * {@link JsonNode} and asks for the whole that it makes of what there was.
 */
public final class MergePatch {

    private final JsonMapper json;

    MergePatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * What becomes of {@code old}; refuses a patch that isn't an object or doesn't fit.
     *
     * @param old a record whose fields are those of the patch
     */
    public <T> T over(T old, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode changes)) {
            throw Problem.badRequest("Stuur een JSON-object.", "Send a JSON object.");
        }
        ObjectNode whole = json.valueToTree(old);
        changes.properties().forEach(change -> whole.set(change.getKey(), change.getValue()));
        try {
            return json.treeToValue(whole, type);
        } catch (JacksonException misfit) {
            throw Unreadable.problem(misfit);
        }
    }
}
