package nl.kopgroep.network.network;

import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.events.NetworkEvent;
import nl.kopgroep.events.NetworkEvent.NetworkFacts;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.network.programme.ChosenColour;
import nl.kopgroep.support.colour.Colour;
import org.jspecify.annotations.Nullable;

/** A community that lasts while programmes come and go. */
public final class Network extends AggregateRoot {

    private final UUID id;
    private final String slug;
    private final Profile profile;
    private @Nullable Colour colour;
    private Steward steward;
    private long epoch;

    /** What is said of a network, and the addresses that belong to it and move with it. */
    public record Profile(String name, String summary, String permalinkHost, String mailDomain, String listId) {}

    /** The programme that stewards it, and the organisation through which it acts. */
    public record Steward(UUID programmeId, UUID organisationId, String name) {}

    Network(UUID id, String slug, Profile profile, @Nullable Colour colour, Steward steward, long epoch, long version) {
        super(version);
        this.id = id;
        this.slug = slug;
        this.profile = profile;
        this.colour = colour;
        this.steward = steward;
        this.epoch = epoch;
    }

    /** A new network, in its first epoch. */
    public static Network found(UUID id, String slug, Profile profile, Steward steward) {
        Network network = new Network(id, slug, profile, null, steward, 1, 0);
        network.register(new NetworkEvent.Founded(network.facts()));
        return network;
    }

    /** From now on another programme stewards it. Passing it again to the same one in the same epoch changes nothing. */
    void passTo(Steward successor, long newEpoch, UUID handoverId) {
        if (successor.programmeId().equals(steward.programmeId()) && newEpoch <= epoch) {
            return;
        }
        if (newEpoch <= epoch) {
            throw new IllegalStateException(
                    "Network " + id + " is in epoch " + epoch + ", so it can't pass in " + newEpoch);
        }
        UUID from = steward.programmeId();
        steward = successor;
        epoch = newEpoch;
        register(new NetworkEvent.StewardshipPassed(facts(), from, handoverId));
    }

    /** From now on it shows in this colour, or with null in the usual one. Choosing the same again changes nothing. */
    void show(@Nullable Colour chosen) {
        if (!Objects.equals(chosen, colour)) {
            colour = chosen;
            register(new NetworkEvent.Described(facts()));
        }
    }

    /** A freeze was called off: what was commanded before it is of the past. An older epoch changes nothing. */
    void raiseEpoch(long newEpoch) {
        if (newEpoch > epoch) {
            epoch = newEpoch;
            register(new NetworkEvent.Described(facts()));
        }
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    public String name() {
        return profile.name();
    }

    public Profile profile() {
        return profile;
    }

    /** The one that was chosen, if any. */
    public @Nullable Colour colour() {
        return colour;
    }

    public Steward steward() {
        return steward;
    }

    public long epoch() {
        return epoch;
    }

    public NetworkFacts facts() {
        return new NetworkFacts(
                id,
                slug,
                profile.name(),
                profile.summary(),
                steward.programmeId(),
                steward.organisationId(),
                steward.name(),
                epoch,
                profile.permalinkHost(),
                profile.mailDomain(),
                profile.listId(),
                ChosenColour.written(colour));
    }
}
