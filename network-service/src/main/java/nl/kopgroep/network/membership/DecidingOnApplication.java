package nl.kopgroep.network.membership;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.access.Role;
import nl.kopgroep.network.facts.Facts;
import nl.kopgroep.network.person.Appointing;
import nl.kopgroep.network.person.Person;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steward lets an organisation in, or not and says why. */
@Service
class DecidingOnApplication {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");
    private static final int LONGEST_REASON = 2_000;

    private final Memberships memberships;
    private final Applicants applicants;
    private final RefusalLetters letters;
    private final Appointing appointing;
    private final Access access;
    private final Facts facts;

    DecidingOnApplication(
            Memberships memberships,
            Applicants applicants,
            RefusalLetters letters,
            Appointing appointing,
            Access access,
            Facts facts) {
        this.memberships = memberships;
        this.applicants = applicants;
        this.letters = letters;
        this.appointing = appointing;
        this.access = access;
        this.facts = facts;
    }

    /** Who applied from outside becomes the organisation's first representative and gets an invitation. */
    @Transactional
    void admit(Caller caller, UUID membershipId) {
        UUID by = caller.requirePerson();
        Membership membership = entered(caller, membershipId);
        Optional<Person.Details> outsider = applicants.of(membershipId);
        membership.admit(LocalDate.now(HERE), outsider.isPresent());
        memberships.save(membership);
        facts.tell(membership);
        outsider.ifPresent(applicant -> {
            appointing.invite(applicant, membership.organisationId(), Role.REPRESENTATIVE, by);
            applicants.forget(membershipId);
        });
    }

    /** Who applied from outside is mailed the reason; who has an account hears of it from the platform. */
    @Transactional
    void decline(Caller caller, UUID membershipId, @Nullable String reason) {
        Membership membership = entered(caller, membershipId);
        Findings findings = new Findings();
        String said = findings.required("reason", reason, LONGEST_REASON);
        findings.raise();
        boolean fromOutside = applicants.of(membershipId).isPresent();
        membership.decline(said, fromOutside);
        memberships.save(membership);
        facts.tell(membership);
        if (fromOutside) {
            letters.ask(membershipId);
        }
    }

    private Membership entered(Caller caller, UUID membershipId) {
        caller.requirePerson();
        Membership known = memberships.find(membershipId).orElseThrow(Problem::notFound);
        access.enter(caller, known.networkId(), Right.MANAGE_MEMBERS);
        return memberships.lock(membershipId).orElseThrow(Problem::notFound);
    }
}
