package nl.kopgroep.network.person.keycloak;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the accounts should be, as the platform's people and organisations are now. */
@Repository
class WantedAccounts {

    private final JdbcClient jdbc;

    WantedAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One person's account.
     *
     * @param invited whether the person was asked to come by mail, rather than brought along by an import
     * @param seen whether the person has used the account
     */
    record Wanted(
            UUID personId,
            String name,
            String email,
            String language,
            boolean erased,
            boolean invited,
            boolean seen,
            Set<UUID> organisations) {

        /** Changes what Keycloak has as little as needed, and nothing when it is right already. */
        Keycloak.User over(Keycloak.@Nullable User present) {
            int space = name.indexOf(' ');
            String first = space < 0 ? name : name.substring(0, space);
            String last = space < 0 ? name : name.substring(space + 1);
            Map<String, List<String>> attributes = new java.util.HashMap<>();
            if (present != null && present.attributes() != null) {
                attributes.putAll(present.attributes());
            }
            attributes.put(Keycloak.PERSON_ID, List.of(personId.toString()));
            attributes.put("locale", List.of(language));
            return new Keycloak.User(
                    present == null ? null : present.id(),
                    email.toLowerCase(java.util.Locale.ROOT),
                    email.toLowerCase(java.util.Locale.ROOT),
                    first,
                    last,
                    true,
                    present == null ? !invited : present.emailVerified(),
                    attributes);
        }

        @Override
        public String toString() {
            return "Wanted[personId=" + personId + "]";
        }
    }

    record WantedOrganization(UUID organisationId, String name) {}

    Optional<Wanted> of(UUID personId) {
        return read("where p.id = ?", personId).stream().findFirst();
    }

    List<Wanted> after(UUID personId, int most) {
        return read("where p.id > ? order by p.id limit " + most, personId);
    }

    Optional<WantedOrganization> organisation(UUID organisationId) {
        return jdbc.sql("select id, name from organisation where id = ?")
                .params(organisationId)
                .query((row, _) -> new WantedOrganization(row.getObject("id", UUID.class), row.getString("name")))
                .optional();
    }

    private List<Wanted> read(String where, UUID id) {
        return jdbc.sql("""
                select p.id, p.name, p.email, p.language, p.erased_at is not null as erased,
                  p.first_seen_at is not null as seen,
                  exists (select 1 from representation r where r.person_id = p.id and r.invited) as invited,
                  array(select r.organisation_id from representation r
                        where r.person_id = p.id and r.ended_at is null) as organisations
                from person p\s""" + where)
                .params(id)
                .query((row, _) -> new Wanted(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("email") == null ? "" : row.getString("email"),
                        row.getString("language"),
                        row.getBoolean("erased"),
                        row.getBoolean("invited"),
                        row.getBoolean("seen"),
                        new HashSet<>(
                                List.of((UUID[]) row.getArray("organisations").getArray()))))
                .list();
    }
}
