package nl.kopgroep.network.membership;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.network.person.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Those who applied for an organisation without an account: kept as long as somebody has to answer them. */
@Repository
class Applicants {

    private final JdbcClient jdbc;

    Applicants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person.Details> of(UUID membershipId) {
        return jdbc.sql("select name, email, language from applicant where membership_id = ?")
                .params(membershipId)
                .query((row, _) ->
                        new Person.Details(row.getString("name"), row.getString("email"), row.getString("language")))
                .optional();
    }

    void put(UUID membershipId, Person.Details details) {
        jdbc.sql("""
                insert into applicant (membership_id, name, email, language) values (?, ?, ?, ?)
                on conflict (membership_id) do update
                  set name = excluded.name, email = excluded.email, language = excluded.language""")
                .params(membershipId, details.name(), details.email(), details.language())
                .update();
    }

    void forget(UUID membershipId) {
        jdbc.sql("delete from applicant where membership_id = ?")
                .params(membershipId)
                .update();
    }

    /**
     * A declined applicant can ask why for a month; after that there is no reason left to know them, but to wait for a
     * handover that is counting.
     */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT1M")
    void forgetDeclined() {
        jdbc.sql("""
                delete from applicant a using membership m
                where m.id = a.membership_id and m.status <> 'applied' and m.decided_at < now() - interval '30 days'
                  and not exists (select 1 from access_network n
                    where n.network_id = m.network_id and n.frozen_since is not null)""").update();
    }
}
