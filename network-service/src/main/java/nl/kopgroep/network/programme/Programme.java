package nl.kopgroep.network.programme;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.events.ProgrammeEvent;
import nl.kopgroep.events.ProgrammeEvent.ProgrammeFacts;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.support.colour.Colour;
import org.jspecify.annotations.Nullable;

/** A funded, temporary programme. It acts through the organisation that carries it. */
public final class Programme extends AggregateRoot {

    private final UUID id;
    private final UUID organisationId;
    private final Description description;
    private @Nullable Colour colour;

    /**
     * What is said of a programme.
     *
     * @param endsOn the last day on which it exists, or null when none is set
     * @param dataController who answers for the personal data
     * @param contact a role's address where members can ask, shown publicly
     */
    public record Description(
            String name,
            @Nullable LocalDate endsOn,
            String dataController,
            String privacyContact,
            @Nullable String contact) {}

    Programme(UUID id, UUID organisationId, Description description, @Nullable Colour colour, long version) {
        super(version);
        this.id = id;
        this.organisationId = organisationId;
        this.description = description;
        this.colour = colour;
    }

    /** A programme that the installation didn't know before. */
    public static Programme register(UUID id, UUID organisationId, Description description, @Nullable Colour colour) {
        Programme programme = new Programme(id, organisationId, description, colour, 0);
        programme.register(new ProgrammeEvent.Registered(programme.facts()));
        return programme;
    }

    /** From now on it shows in this colour, or with null in the usual one. Choosing the same again changes nothing. */
    void show(@Nullable Colour chosen) {
        if (!Objects.equals(chosen, colour)) {
            colour = chosen;
            register(new ProgrammeEvent.Changed(facts()));
        }
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public String name() {
        return description.name();
    }

    public Description description() {
        return description;
    }

    /** The one that was chosen, if any. */
    public @Nullable Colour colour() {
        return colour;
    }

    public ProgrammeFacts facts() {
        return new ProgrammeFacts(
                id,
                organisationId,
                description.name(),
                description.endsOn(),
                description.contact(),
                ChosenColour.written(colour));
    }
}
