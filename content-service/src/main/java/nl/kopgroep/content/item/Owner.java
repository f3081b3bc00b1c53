package nl.kopgroep.content.item;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.support.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Whose something is. */
public record Owner(UUID organisationId, UUID authorId) {

    /** As a record says it: by the platform's ids, or by names that are such ids; empty when it doesn't. */
    public static Optional<Owner> brought(
            @Nullable UUID organisationId,
            @Nullable String organisation,
            @Nullable UUID authorId,
            @Nullable String author,
            Findings findings) {
        UUID ofOrganisation = id("organisation", organisationId, organisation, findings);
        UUID ofAuthor = id("author", authorId, author, findings);
        return ofOrganisation == null || ofAuthor == null
                ? Optional.empty()
                : Optional.of(new Owner(ofOrganisation, ofAuthor));
    }

    /** What belongs to an organisation stays so, whatever is brought. */
    public void requireSame(UUID before, Findings findings) {
        if (!before.equals(organisationId)) {
            findings.add(
                    "organisation",
                    "dit is van een andere organisatie en blijft dat; geef een ander id",
                    "this belongs to another organisation and stays so; give another id");
        }
    }

    private static @Nullable UUID id(String field, @Nullable UUID id, @Nullable String name, Findings findings) {
        if (id != null) {
            return id;
        }
        try {
            return UUID.fromString(name == null ? "" : name.strip());
        } catch (IllegalArgumentException _) {
            findings.add(
                    field,
                    "geef het id op het platform in " + field + "Id",
                    "give the platform's id in " + field + "Id");
            return null;
        }
    }
}
