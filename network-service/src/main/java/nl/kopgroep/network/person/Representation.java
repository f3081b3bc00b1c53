package nl.kopgroep.network.person;

import java.util.UUID;
import nl.kopgroep.access.Role;
import nl.kopgroep.events.RepresentationEvent;
import nl.kopgroep.events.RepresentationEvent.Occasion;
import nl.kopgroep.events.RepresentationEvent.RepresentationFacts;
import nl.kopgroep.messaging.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** Somebody's right to act for an organisation. Once ended it stays ended; a new one is made. */
public final class Representation extends AggregateRoot {

    private final UUID id;
    private final UUID personId;
    private final UUID organisationId;
    private final Role role;
    private final boolean invited;
    private final @Nullable UUID invitedBy;
    private boolean active;

    Representation(
            UUID id,
            UUID personId,
            UUID organisationId,
            Role role,
            boolean invited,
            @Nullable UUID invitedBy,
            boolean active,
            long version) {
        super(version);
        this.id = id;
        this.personId = personId;
        this.organisationId = organisationId;
        this.role = role;
        this.invited = invited;
        this.invitedBy = invitedBy;
        this.active = active;
    }

    /** Brought along with others, by an import or a founding: nobody is told of it. */
    static Representation bring(UUID id, UUID personId, UUID organisationId, Role role) {
        Representation representation = new Representation(id, personId, organisationId, role, false, null, true, 0);
        representation.register(new RepresentationEvent.Appointed(representation.facts()));
        return representation;
    }

    /** The person is asked to come, and is shown as invited until then. */
    static Representation invite(UUID id, UUID personId, UUID organisationId, Role role, Occasion occasion) {
        Representation representation =
                new Representation(id, personId, organisationId, role, true, occasion.by(), true, 0);
        representation.register(new RepresentationEvent.Appointed(representation.facts(), occasion));
        return representation;
    }

    /** Whoever was invited uses the account for the first time; answers whether that is anything to tell. */
    boolean takeUp(@Nullable UUID networkId) {
        if (!active || !invited || invitedBy == null) {
            return false;
        }
        register(new RepresentationEvent.TakenUp(facts(), new Occasion(invitedBy, networkId, true)));
        return true;
    }

    /** @param occasion null where nobody is to be told */
    boolean end(@Nullable Occasion occasion) {
        if (!active) {
            return false;
        }
        active = false;
        register(new RepresentationEvent.Ended(facts(), occasion));
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

    @Nullable
    UUID invitedBy() {
        return invitedBy;
    }

    public boolean active() {
        return active;
    }

    public RepresentationFacts facts() {
        return new RepresentationFacts(id, personId, organisationId, role.id(), active);
    }
}
