package nl.kopgroep.content.item;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is to be found of an item that was published once.
 *
 * @param revision rises with every change: of two, the higher is the newer
 */
public record IndexableItem(
        UUID id,
        UUID networkId,
        UUID organisationId,
        String kind,
        String audience,
        String language,
        String title,
        String plainText,
        List<UUID> themes,
        Instant publishedAt,
        boolean withdrawn,
        long revision) {}
