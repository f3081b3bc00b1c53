package nl.kopgroep.access;

import java.time.Duration;
import java.util.UUID;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides who may do what in a network. Reading asks {@link #require}; writing goes through {@link #enter},
 * inside the transaction of the write itself, which is what makes a freeze a barrier.
 */
public class Access {

    private final Grants grants;
    private final int partitions;
    private final Duration oldestHeartbeat;
    private final boolean owner;

    /**
     * @param partitions of the topic that the grants come over
     * @param oldestHeartbeat how old the last sign of life may be when a steward commands
     * @param owner whether this is the service that owns the grants, so that they can't be out of date
     */
    Access(Grants grants, int partitions, Duration oldestHeartbeat, boolean owner) {
        this.grants = grants;
        this.partitions = partitions;
        this.oldestHeartbeat = oldestHeartbeat;
        this.owner = owner;
    }

    /** Who the caller is, given the organisation that the request names; refuses one that isn't theirs. */
    public Caller identify(UUID personId, UUID actingFor) {
        return grants.roleOf(personId, actingFor)
                .map(role -> Caller.acting(personId, actingFor, role))
                .orElseThrow(Refused.NotYourOrganisation::new);
    }

    /** How the caller stands towards the network as far as is known here now. */
    public Standing standing(Caller caller, UUID networkId) {
        return standing(caller, picture(caller, networkId));
    }

    /** Whether the caller has the right, for showing what can be done; it decides nothing. */
    public boolean may(Caller caller, UUID networkId, Right right) {
        return standing(caller, networkId).has(right);
    }

    /** Lets the caller read, or refuses. */
    public Standing require(Caller caller, UUID networkId, Right right) {
        Grants.Picture picture = picture(caller, networkId);
        return allowed(caller, picture, right);
    }

    /**
     * Lets the caller write, or refuses: checks epoch, freeze and right under a lock on the network's gate
     * that lasts until the transaction ends. A freeze that comes meanwhile waits for it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Standing enter(Caller caller, UUID networkId, Right right) {
        Grants.Picture picture =
                grants.pictureForWriting(caller, networkId).orElseThrow(() -> new Refused.NoSuchNetwork(networkId));
        Standing standing = allowed(caller, picture, right);
        admit(caller, picture);
        return standing;
    }

    /**
     * Like {@link #enter} for what needs no right of the caller's: an application by somebody without an
     * account, or the platform's own work. Epoch and freeze are checked all the same.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enterAsAnyone(UUID networkId) {
        admit(
                Caller.VISITOR,
                grants.pictureForWriting(Caller.VISITOR, networkId)
                        .orElseThrow(() -> new Refused.NoSuchNetwork(networkId)));
    }

    private static void admit(Caller caller, Grants.Picture picture) {
        if (picture.frozen()) {
            throw new Refused.Frozen(
                    picture.frozenReason() == null ? "" : picture.frozenReason(), picture.frozenExpectedEnd());
        }
        if (caller.epoch() != null && caller.epoch() < picture.epoch()) {
            throw new Refused.StaleEpoch(caller.epoch(), picture.epoch());
        }
    }

    private Standing allowed(Caller caller, Grants.Picture picture, Right right) {
        Standing standing = standing(caller, picture);
        if (standing.has(right)) {
            refuseStaleGrants(right);
            return standing;
        }
        if (standing == Standing.VISITOR) {
            throw new Refused.NotSignedIn();
        }
        if (standing == Standing.FORMER_STEWARD && right.isStewards()) {
            throw new Refused.NotStewardAnyMore(picture.networkName(), picture.stewardName());
        }
        if (caller.actingFor() == null) {
            throw new Refused.ActingForNobody();
        }
        throw new Refused.NotAllowed(picture.stewardName());
    }

    private void refuseStaleGrants(Right right) {
        if (owner || !right.isStewards()) {
            return;
        }
        boolean fresh = grants.heartbeatAge(partitions)
                .filter(age -> age.compareTo(oldestHeartbeat) <= 0)
                .isPresent();
        if (!fresh) {
            throw new Refused.ProjectionStale();
        }
    }

    private static Standing standing(Caller caller, Grants.Picture picture) {
        if (!caller.signedIn()) {
            return Standing.VISITOR;
        }
        if (caller.actingFor() == null || picture.role() == null) {
            return Standing.OUTSIDER;
        }
        if (picture.role() == Role.COORDINATOR) {
            if (caller.actingFor().equals(picture.stewardOrganisationId())) {
                return Standing.STEWARD;
            }
            if (picture.lookingAround()) {
                return Standing.SUCCESSOR;
            }
        }
        if (picture.member()) {
            return Standing.MEMBER;
        }
        return picture.formerStewards().contains(caller.actingFor()) ? Standing.FORMER_STEWARD : Standing.OUTSIDER;
    }

    private Grants.Picture picture(Caller caller, UUID networkId) {
        return grants.picture(caller, networkId).orElseThrow(() -> new Refused.NoSuchNetwork(networkId));
    }
}
