package nl.kopgroep.network.person;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names of people the caller shares a network with: through the organisation acted for, as a member, as its steward, or
 * looking around as its successor. Colleagues and oneself are always known.
 */
@Component
class PeopleReading {

    private final JdbcClient jdbc;

    PeopleReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record OrganisationName(UUID id, String name) {}

    record KnownPerson(UUID id, String name, List<OrganisationName> organisations) {
        @Override
        public String toString() {
            return "KnownPerson[id=" + id + "]";
        }
    }

    List<KnownPerson> named(List<UUID> ids, Caller caller) {
        UUID self = caller.requirePerson();
        return jdbc.sql("""
                with mine as (
                  select network_id from membership where organisation_id = :organisation and status = 'admitted'
                  union
                  select network_id from access_network where steward_organisation_id = :organisation and :coordinator
                  union
                  select network_id from access_lookaround where organisation_id = :organisation and open and :coordinator
                ), known as (
                  select m.organisation_id as id from membership m join mine on mine.network_id = m.network_id
                  where m.status = 'admitted'
                  union
                  select n.steward_organisation_id from access_network n join mine on mine.network_id = n.network_id
                  union
                  select cast(:organisation as uuid)
                )
                select p.id, p.name,
                  array_agg(o.id::text order by o.name, o.id) filter (where o.id is not null) as organisation_ids,
                  array_agg(o.name order by o.name, o.id) filter (where o.id is not null) as organisation_names
                from person p
                left join representation r on r.person_id = p.id and r.ended_at is null
                left join organisation o on o.id = r.organisation_id and o.id in (select id from known)
                where p.id::text = any (:ids) and p.erased_at is null
                group by p.id, p.name
                having p.id = :self or count(o.id) > 0""")
                .param("organisation", caller.actingFor())
                .param("coordinator", caller.role() == Role.COORDINATOR)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .param("self", self)
                .query((row, _) -> new KnownPerson(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        organisations(row.getArray("organisation_ids"), row.getArray("organisation_names"))))
                .list();
    }

    private static List<OrganisationName> organisations(
            java.sql.@org.jspecify.annotations.Nullable Array ids,
            java.sql.@org.jspecify.annotations.Nullable Array names)
            throws java.sql.SQLException {
        if (ids == null || names == null) {
            return List.of();
        }
        String[] name = (String[]) names.getArray();
        List<UUID> id =
                Arrays.stream((String[]) ids.getArray()).map(UUID::fromString).toList();
        return java.util.stream.IntStream.range(0, name.length)
                .mapToObj(i -> new OrganisationName(id.get(i), name[i]))
                .toList();
    }
}
