package nl.kopgroep.importer;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * What knowledge and answers call their organisation and their author. content-service knows both by the platform's ids; in a folder they
 * have the ids of the other files, or keep the platform's when they are in none of them.
 */
class References {

    private final Map<String, String> organisations = new HashMap<>();
    private final Map<String, String> people = new HashMap<>();

    /** Remembers what an organisation or person is called in this folder. */
    void note(Table table, JsonNode record) {
        String id = record.path("externalId").asString();
        if (table == Table.ORGANISATIONS) {
            organisations.put(record.path("id").asString(""), id);
        } else if (table == Table.PEOPLE) {
            String person = record.path("personId").asString("");
            people.put(actingFor(person, record.path("organisation").asString("")), id);
            people.putIfAbsent(person, id);
        }
    }

    /** Who acts for two organisations is in the folder twice; what was written names the one that it was written for. */
    void resolve(JsonNode record, Map<String, String> row) {
        String organisationId = record.path("organisationId").asString("");
        String organisation = organisations.getOrDefault(organisationId, organisationId);
        String authorId = record.path("authorId").asString("");
        row.put("organisation", organisation);
        row.put(
                "author",
                people.getOrDefault(actingFor(authorId, organisation), people.getOrDefault(authorId, authorId)));
    }

    private static String actingFor(String person, String organisation) {
        return person + " " + organisation;
    }
}
