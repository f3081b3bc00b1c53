package nl.kopgroep.network.person;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import nl.kopgroep.network.organisation.OrganisationReading;
import nl.kopgroep.network.organisation.Stewards;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who sees who acts for an organisation: its own people and the steward with addresses, others of its networks by name,
 * nobody else.
 */
@Component
class RepresentativeReading {

    private final JdbcClient jdbc;
    private final OrganisationReading organisations;
    private final Stewards stewards;

    RepresentativeReading(JdbcClient jdbc, OrganisationReading organisations, Stewards stewards) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.stewards = stewards;
    }

    record RepresentativePerson(
            UUID id, String name, @Nullable String email) {
        @Override
        public String toString() {
            return "RepresentativePerson[id=" + id + "]";
        }
    }

    /** @param status invited until the person has used the account, then active */
    record RepresentativeView(
            UUID representationId, RepresentativePerson person, String role, Instant since, String status) {}

    List<RepresentativeView> of(UUID organisationId, Caller caller) {
        caller.requirePerson();
        organisations.requireVisible(caller, organisationId);
        boolean close = caller.actsFor(organisationId) || stewards.mayManage(caller, organisationId);
        if (!close && !stewards.sharesNetwork(caller, organisationId)) {
            throw new Refused.NotAllowed(null);
        }
        return jdbc.sql("""
                select r.id, r.role, r.since, r.invited and p.first_seen_at is null as waiting,
                  p.id as person_id, p.name, p.email
                from representation r join person p on p.id = r.person_id
                where r.organisation_id = ? and r.ended_at is null order by r.since, r.id""")
                .params(organisationId)
                .query((row, _) -> new RepresentativeView(
                        row.getObject("id", UUID.class),
                        new RepresentativePerson(
                                row.getObject("person_id", UUID.class),
                                row.getString("name"),
                                close ? row.getString("email") : null),
                        row.getString("role"),
                        row.getTimestamp("since").toInstant(),
                        row.getBoolean("waiting") ? "invited" : "active"))
                .list();
    }
}
