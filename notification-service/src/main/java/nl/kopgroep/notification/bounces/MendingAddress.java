package nl.kopgroep.notification.bounces;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.notification.following.Suppressions;
import nl.kopgroep.notification.following.Suppressions.Suppression;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody sees that her mail was stopped, and has it start again by opening a mail that is sent to her address:
 * what arrives is the only proof that mail arrives. It is never frozen and needs no right in any network.
 */
@Component
class MendingAddress {

    private final Suppressions suppressions;
    private final AddressConfirmations confirmations;

    MendingAddress(Suppressions suppressions, AddressConfirmations confirmations) {
        this.suppressions = suppressions;
        this.confirmations = confirmations;
    }

    /**
     * How it stands with mail to somebody's address.
     *
     * @param reason bounced, unreachable or complaint; null while mail is sent
     * @param asked when a mail to confirm the address was last asked for, since it was stopped
     */
    record State(
            boolean stopped,
            @Nullable String reason,
            @Nullable Instant since,
            @Nullable Instant asked) {}

    /** What a link says before it is used. */
    record Seen(boolean confirmed) {}

    @Transactional(readOnly = true)
    State state(Caller caller) {
        UUID person = caller.requirePerson();
        List<Suppression> standing = suppressions.ofPerson(person);
        if (standing.isEmpty()) {
            return new State(false, null, null, null);
        }
        Suppression first = standing.getFirst();
        @Nullable Instant asked = confirmations.lastAsked(person);
        return new State(
                true,
                first.reason().equals("address-refused") ? "bounced" : first.reason(),
                first.since(),
                asked == null || asked.isBefore(first.since()) ? null : asked);
    }

    /** Asks for a mail with a link. Without anything to lift none is sent. */
    @Transactional
    void ask(Caller caller) {
        UUID person = caller.requirePerson();
        suppressions.ofPerson(person).stream()
                .findFirst()
                .ifPresent(standing -> confirmations.ask(standing.networkId(), person));
    }

    /** Looking changes nothing. */
    @Transactional(readOnly = true)
    Seen look(ConfirmationToken token) {
        return new Seen(find(token).used());
    }

    /** The mail arrived: whatever stood against that address is lifted. A second time changes nothing. */
    @Transactional
    void confirm(ConfirmationToken token) {
        AddressConfirmations.Link link = find(token);
        if (confirmations.use(token)) {
            suppressions.lift(link.address());
        }
    }

    private AddressConfirmations.Link find(ConfirmationToken token) {
        return confirmations
                .find(token)
                .orElseThrow(() -> Problem.notFound(
                        "Deze link kennen we niet (meer). Vraag bij Instellingen een nieuwe mail aan.",
                        "This link isn't known here (any more). Ask for a new mail in your settings."));
    }
}
