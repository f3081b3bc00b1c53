package nl.kopgroep.network.membership;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member does with its own membership: present itself, and leave. The steward can do both in its place. */
@Service
class TakingPart {

    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_THEMES = 20;

    private final Memberships memberships;
    private final Access access;
    private final Facts facts;

    TakingPart(Memberships memberships, Access access, Facts facts) {
        this.memberships = memberships;
        this.access = access;
        this.facts = facts;
    }

    /** @param themes what it is about, by id; left out, they stay as they are */
    record Presentation(@Nullable String text, @Nullable List<UUID> themes) {}

    @Transactional
    void present(Caller caller, UUID membershipId, Presentation presentation) {
        Membership membership = entered(caller, membershipId);
        Findings findings = new Findings();
        String text = findings.optional("text", presentation.text(), LONGEST_TEXT);
        if (presentation.themes() != null && presentation.themes().size() > MOST_THEMES) {
            findings.add("themes", "kies er hoogstens " + MOST_THEMES, "choose at most " + MOST_THEMES);
        }
        findings.raise();
        List<UUID> themes = presentation.themes() == null
                ? membership.state().themes()
                : presentation.themes().stream().distinct().toList();
        if (membership.present(text, themes)) {
            memberships.save(membership);
            facts.tell(membership);
        }
    }

    @Transactional
    void leave(Caller caller, UUID membershipId, @Nullable String reason) {
        Membership membership = entered(caller, membershipId);
        Findings findings = new Findings();
        String said = findings.optional("reason", reason, LONGEST_TEXT);
        findings.raise();
        membership.leave(said);
        memberships.save(membership);
        facts.tell(membership);
    }

    private Membership entered(Caller caller, UUID membershipId) {
        caller.requirePerson();
        Membership known = memberships.find(membershipId).orElseThrow(Problem::notFound);
        boolean own = caller.actsFor(known.organisationId());
        access.enter(caller, known.networkId(), own ? Right.PRESENT : Right.MANAGE_MEMBERS);
        return memberships.lock(membershipId).orElseThrow(Problem::notFound);
    }
}
