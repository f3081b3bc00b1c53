package nl.kopgroep.network.person;

import java.util.UUID;
import nl.kopgroep.access.Role;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.messaging.AggregateRoot;

/** Somebody's right to act for an organisation. Once ended it stays ended; a new one is made. */
public final class Representation extends AggregateRoot {

    private final UUID id;
    private final UUID personId;
    private final UUID organisationId;
    private final Role role;
    private final boolean invited;
    private boolean active;

    Representation(
            UUID id, UUID personId, UUID organisationId, Role role, boolean invited, boolean active, long version) {
        super(version);
        this.id = id;
        this.personId = personId;
        this.organisationId = organisationId;
        this.role = role;
        this.invited = invited;
        this.active = active;
    }

    /** @param invited whether the person was asked by mail to come, and is shown as invited until then */
    static Representation appoint(UUID id, UUID personId, UUID organisationId, Role role, boolean invited) {
        Representation representation = new Representation(id, personId, organisationId, role, invited, true, 0);
        representation.register(new RepresentationEvent.Appointed(representation.facts()));
        return representation;
    }

    boolean end() {
        if (!active) {
            return false;
        }
        active = false;
        register(new RepresentationEvent.Ended(facts()));
        return true;
    }

    public UUID id() {
        return id;
    }

    public UUID personId() {
        return personId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public Role role() {
        return role;
    }

    boolean invited() {
        return invited;
    }

    public boolean active() {
        return active;
    }

    public RepresentationFacts facts() {
        return new RepresentationFacts(id, personId, organisationId, role.id(), active);
    }
}
