package nl.kopgroep.network.person.keycloak;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Compares all people with all accounts and asks for a repair of whatever differs: what a restored backup, a realm made
 * anew or a hand in Keycloak's console has changed.
 */
class Reconciliation {

    private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);
    private static final int PAGE = 100;

    private final Keycloak keycloak;
    private final WantedAccounts wanted;
    private final KeycloakTasks tasks;
    private volatile @Nullable Report last;

    Reconciliation(Keycloak keycloak, WantedAccounts wanted, KeycloakTasks tasks) {
        this.keycloak = keycloak;
        this.wanted = wanted;
        this.tasks = tasks;
    }

    /**
     * What was found.
     *
     * @param missing people without an account
     * @param different accounts that aren't as they should be, in address, language or organisations
     * @param toDelete accounts of people who were erased
     * @param strangers accounts that belong to nobody here; left alone
     */
    record Report(Instant at, int people, int missing, int different, int toDelete, int strangers) {}

    @Nullable
    Report last() {
        return last;
    }

    @Scheduled(
            fixedDelayString = "${kopgroep.keycloak.reconcile-every:PT1H}",
            initialDelayString = "${kopgroep.keycloak.reconcile-first:PT1M}")
    void run() {
        try {
            Report report = compare();
            last = report;
            log.info(
                    "Compared {} people with Keycloak: {} missing, {} different, {} to delete, {} strangers",
                    report.people(),
                    report.missing(),
                    report.different(),
                    report.toDelete(),
                    report.strangers());
        } catch (KeycloakUnavailable e) {
            log.warn("Keycloak can't be compared now: {}", e.getMessage());
        }
    }

    private Report compare() {
        int people = 0;
        int missing = 0;
        int different = 0;
        int toDelete = 0;
        Set<UUID> known = new HashSet<>();
        List<WantedAccounts.Wanted> page;
        UUID after = new UUID(0, 0);
        do {
            page = wanted.after(after, PAGE);
            for (WantedAccounts.Wanted account : page) {
                known.add(account.personId());
                Optional<Keycloak.User> user = keycloak.userOf(account.personId());
                people += account.erased() ? 0 : 1;
                if (account.erased() ? user.isPresent() : !isRight(account, user)) {
                    tasks.follow(account.personId());
                    toDelete += account.erased() ? 1 : 0;
                    missing += user.isEmpty() ? 1 : 0;
                    different += !account.erased() && user.isPresent() ? 1 : 0;
                }
                after = account.personId();
            }
        } while (page.size() == PAGE);
        return new Report(Instant.now(), people, missing, different, toDelete, strangers(known));
    }

    private boolean isRight(WantedAccounts.Wanted account, Optional<Keycloak.User> user) {
        return user.filter(present -> account.over(present).equals(present)
                        && keycloak.organizationsOf(present).stream()
                                .flatMap(organization -> Provisioning.organisationId(organization).stream())
                                .collect(Collectors.toSet())
                                .equals(account.organisations()))
                .isPresent();
    }

    private int strangers(Set<UUID> known) {
        int strangers = 0;
        int first = 0;
        List<Keycloak.User> page;
        do {
            page = keycloak.users(first, PAGE);
            strangers += (int) page.stream()
                    .filter(user -> user.personId().filter(known::contains).isEmpty())
                    .count();
            first += PAGE;
        } while (page.size() == PAGE);
        return strangers;
    }
}
