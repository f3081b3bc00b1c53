package nl.kopgroep.network.handover;

import java.util.UUID;

/** A programme as one of the two sides of a handover, as it was called when the handover was drafted. */
record ProgrammeInHandover(UUID programmeId, UUID organisationId, String name) {}
