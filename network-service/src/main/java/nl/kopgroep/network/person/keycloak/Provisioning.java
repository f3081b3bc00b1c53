package nl.kopgroep.network.person.keycloak;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.network.person.ConfirmingErasure;
import org.jspecify.annotations.Nullable;

/**
 * Makes Keycloak as the platform wants it, one person or organisation at a time. Each call looks at what there is and does
 * only what is missing, so that it may be repeated at any point.
 */
class Provisioning {

    private final Keycloak keycloak;
    private final WantedAccounts wanted;
    private final ConfirmingErasure erasures;
    private final Duration invitationLife;
    private final String portal;
    private final @Nullable String demoPassword;

    Provisioning(
            Keycloak keycloak,
            WantedAccounts wanted,
            ConfirmingErasure erasures,
            Duration invitationLife,
            String portal,
            @Nullable String demoPassword) {
        this.keycloak = keycloak;
        this.wanted = wanted;
        this.erasures = erasures;
        this.invitationLife = invitationLife;
        this.portal = portal;
        this.demoPassword = demoPassword;
    }

    void carryOut(KeycloakTasks.Task task) {
        switch (task.kind()) {
            case ORGANISATION -> organization(task.subject());
            case PERSON -> person(task.subject());
            case INVITATION -> invite(task.subject());
        }
    }

    private void invite(UUID personId) {
        Optional<Keycloak.User> user = person(personId);
        boolean waiting = wanted.of(personId)
                .filter(account -> !account.seen() && !account.erased())
                .isPresent();
        if (waiting && user.isPresent()) {
            keycloak.mailInvitation(user.get(), invitationLife, portal);
        }
    }

    private Optional<Keycloak.User> person(UUID personId) {
        Optional<WantedAccounts.Wanted> found = wanted.of(personId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        WantedAccounts.Wanted account = found.get();
        if (account.erased()) {
            keycloak.userOf(personId).ifPresent(keycloak::delete);
            erasures.confirmHere(personId);
            return Optional.empty();
        }
        Keycloak.User user = account(account);
        memberships(account, user);
        return Optional.of(user);
    }

    private Keycloak.User account(WantedAccounts.Wanted account) {
        Keycloak.User present = keycloak.userOf(account.personId())
                .or(() -> keycloak.userNamed(account.email()))
                .orElse(null);
        if (present != null
                && present.personId()
                        .filter(id -> !id.equals(account.personId()))
                        .isPresent()) {
            throw new KeycloakUnavailable("The address of person " + account.personId()
                    + " is that of another person's account " + present.id());
        }
        Keycloak.User right = account.over(present);
        if (present == null) {
            keycloak.create(right);
            Keycloak.User created = keycloak.userOf(account.personId())
                    .orElseThrow(() -> new KeycloakUnavailable("A created account can't be found yet"));
            if (demoPassword != null && !demoPassword.isBlank() && !account.invited()) {
                keycloak.setPassword(created, demoPassword);
            }
            return created;
        }
        if (!right.equals(present)) {
            keycloak.update(right);
        }
        return right;
    }

    private void memberships(WantedAccounts.Wanted account, Keycloak.User user) {
        Set<UUID> missing = new HashSet<>(account.organisations());
        for (Keycloak.Organization present : keycloak.organizationsOf(user)) {
            Optional<UUID> id = organisationId(present);
            if (id.isPresent() && !missing.remove(id.get())) {
                keycloak.leave(present, user);
            }
        }
        for (UUID organisationId : missing) {
            organization(organisationId).ifPresent(organization -> keycloak.join(organization, user));
        }
    }

    private Optional<Keycloak.Organization> organization(UUID organisationId) {
        Optional<WantedAccounts.WantedOrganization> found = wanted.organisation(organisationId);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Optional<Keycloak.Organization> present = keycloak.organizationOf(organisationId);
        if (present.isPresent()) {
            return present;
        }
        // Keycloak wants names to be unique, and the platform doesn't.
        String name = found.get().name() + " (" + organisationId.toString().substring(24) + ")";
        keycloak.create(new Keycloak.Organization(
                null,
                name,
                organisationId.toString(),
                true,
                List.of(new Keycloak.Domain(organisationId + ".organisation.invalid", false)),
                Map.of(Keycloak.ORGANISATION_ID, List.of(organisationId.toString()))));
        return keycloak.organizationOf(organisationId);
    }

    static Optional<UUID> organisationId(Keycloak.Organization organization) {
        try {
            return Optional.of(UUID.fromString(organization.alias()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
