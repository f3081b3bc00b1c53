package nl.kopgroep.importer;

import tools.jackson.databind.JsonNode;

/** Finds a network by its slug and acts for the organisation that stewards it. */
final class Networks {

    private Networks() {}

    /** Answers the network's id. */
    static String actFor(Api api, String slug) {
        JsonNode network;
        try {
            network = api.get("network", "/networks/" + slug);
        } catch (Api.Refusal refusal) {
            throw new Failure(
                    refusal.status() == 404
                            ? "Er is geen netwerk '" + slug + "'. Kijk in network.yml."
                            : "Inloggen of lezen lukt niet: " + refusal.getMessage());
        }
        String steward = network.path("steward").path("organisationId").asString("");
        for (JsonNode organisation : api.get("network", "/me").path("organisations")) {
            if (organisation.path("id").asString().equals(steward)) {
                api.actFor(steward);
                return network.path("id").asString();
            }
        }
        throw new Failure("Dit account beheert het netwerk '" + slug + "' niet. "
                + network.path("steward").path("name").asString("De beheerder") + " kan dit doen.");
    }
}
