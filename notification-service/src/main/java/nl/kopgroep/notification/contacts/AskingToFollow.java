package nl.kopgroep.notification.contacts;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody asks for mail about themes to an address. Whatever is known of the address, the answer is the same, and the
 * only thing that happens is at most one mail a day to it: nobody learns who is known here, and nobody's mailbox is filled.
 */
@Component
class AskingToFollow {

    private static final int MOST_THEMES = 50;
    private static final ProblemType TOO_MANY =
            ProblemType.of("too-many-requests", HttpStatus.TOO_MANY_REQUESTS, "Dit is te vaak", "This is too often");

    private final Access access;
    private final ContactPolicies policies;
    private final ContactRequests requests;
    private final Themes themes;
    private final int mostOfNetwork;
    private final int most;

    AskingToFollow(
            Access access,
            ContactPolicies policies,
            ContactRequests requests,
            Themes themes,
            @Value("${kopgroep.contacts.per-network-and-hour:60}") int mostOfNetwork,
            @Value("${kopgroep.contacts.per-hour:300}") int most) {
        this.access = access;
        this.policies = policies;
        this.requests = requests;
        this.themes = themes;
        this.mostOfNetwork = mostOfNetwork;
        this.most = most;
    }

    /**
     * Takes it in.
     *
     * @param language nl or en
     * @param frequency direct, daily or weekly
     */
    @Transactional
    void ask(Caller caller, UUID networkId, String email, String language, List<UUID> wanted, String frequency) {
        access.require(caller, networkId, Right.READ_PUBLIC);
        if (!policies.allowed(networkId)) {
            throw Problem.notAllowed(
                    "Dit netwerk stuurt geen mail aan wie geen lid is.",
                    "This network sends no mail to who isn't a member.");
        }
        MailAddress address = MailAddress.of(email)
                .orElseThrow(() -> Problem.invalid(
                        "email", "dit is geen mailadres, controleer het", "this is no mail address, check it"));
        List<UUID> distinct = wanted.stream().distinct().toList();
        if (distinct.isEmpty()
                || distinct.size() > MOST_THEMES
                || !distinct.stream().allMatch(theme -> themes.canBeFollowed(networkId, theme))) {
            throw Problem.invalid("themes", "kies thema's van dit netwerk", "choose themes of this network");
        }
        if (requests.lastHour(networkId) >= mostOfNetwork || requests.lastHour() >= most) {
            throw Problem.of(
                            TOO_MANY,
                            "Er zijn nu te veel aanvragen. Probeer het over een uur opnieuw.",
                            "There are too many requests now. Try again in an hour.")
                    .header(HttpHeaders.RETRY_AFTER, "3600");
        }
        if (requests.mayBeAsked(address)) {
            ContactRequests.Known person = requests.known(address)
                    .orElseGet(() -> new ContactRequests.Known(requests.introduce(address, language), true));
            requests.ask(networkId, person.personId(), distinct, frequency, !person.contact());
        }
    }
}
