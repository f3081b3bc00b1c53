package nl.kopgroep.network.person;

import java.util.List;
import java.util.UUID;
import nl.kopgroep.access.Caller;
import nl.kopgroep.support.problem.Findings;
import nl.kopgroep.support.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who I am here, and for whom I can act. */
@RestController
class MeController {

    private final People people;
    private final TakingUpInvitation takingUp;
    private final Appointing appointing;
    private final JdbcClient jdbc;

    MeController(People people, TakingUpInvitation takingUp, Appointing appointing, JdbcClient jdbc) {
        this.people = people;
        this.takingUp = takingUp;
        this.appointing = appointing;
        this.jdbc = jdbc;
    }

    record Me(MyPerson person, List<MyOrganisation> organisations) {}

    record MyPerson(UUID id, String name, String email, String language) {
        @Override
        public String toString() {
            return "MyPerson[id=" + id + "]";
        }
    }

    record MyOrganisation(UUID id, String name, String kind, String role) {}

    record Preference(@Nullable String language) {}

    /** The first time that this is asked, an invitation has been followed. */
    @GetMapping("/v1/me")
    @Transactional
    public Me me(Caller caller) {
        UUID id = caller.requirePerson();
        takingUp.seen(id);
        return me(id);
    }

    @PatchMapping("/v1/me")
    @Transactional
    public Me prefer(@RequestBody Preference preference, Caller caller) {
        UUID id = caller.requirePerson();
        Person.Details known = person(id).details();
        Findings findings = new Findings();
        String language = preference.language() == null
                ? known.language()
                : findings.oneOf("language", preference.language(), Person.LANGUAGES);
        findings.raise();
        appointing.change(id, new Person.Details(known.name(), known.email(), language));
        return me(id);
    }

    private Me me(UUID id) {
        Person.Details details = person(id).details();
        return new Me(
                new MyPerson(id, details.name(), details.email(), details.language()),
                jdbc.sql("""
                        select o.id, o.name, o.kind, r.role
                        from representation r join organisation o on o.id = r.organisation_id
                        where r.person_id = ? and r.ended_at is null order by lower(o.name), o.id""")
                        .params(id)
                        .query((row, _) -> new MyOrganisation(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getString("role")))
                        .list());
    }

    private Person person(UUID id) {
        return people.find(id)
                .filter(person -> !person.erased())
                .orElseThrow(
                        () -> Problem.notFound(
                                "Dit account hoort hier niet (meer) bij iemand. Vraag je organisatie om je uit te nodigen.",
                                "This account doesn't belong to anybody here (any more). Ask your organisation to invite you."));
    }
}
