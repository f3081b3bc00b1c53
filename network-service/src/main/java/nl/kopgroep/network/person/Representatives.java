package nl.kopgroep.network.person;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Role;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.support.problem.Findings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People who come along with a network. Part of an import, which has decided that this may be. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Representatives {

    private final Appointing appointing;
    private final JdbcClient jdbc;

    Representatives(Appointing appointing, JdbcClient jdbc) {
        this.appointing = appointing;
        this.jdbc = jdbc;
    }

    /** @param isNew whether this person didn't act for this organisation before */
    public record Brought(UUID representationId, UUID personId, boolean isNew) {}

    /** @param ownPerson whether the person has used the account or is gone, so that an import changes nothing */
    public record Known(
            UUID representationId, UUID personId, UUID organisationId, boolean whomToAsk, boolean ownPerson) {}

    /** Introduces the person, if the address is new, and lets them act for the organisation. Nobody is mailed. */
    public Brought bring(Person.Details details, UUID organisationId, Role role, boolean whomToAsk) {
        UUID personId = appointing
                .withEmail(details.email())
                .map(Person::id)
                .orElseGet(() -> appointing.introduce(Uuid7.next(), details).id());
        Representation representation = appointing.bring(personId, organisationId, role);
        setWhomToAsk(representation.id(), whomToAsk);
        return new Brought(representation.id(), personId, representation.version() == 1);
    }

    /** Takes over what a later import says of somebody who hasn't taken the account into use yet. */
    public boolean bringAgain(Known known, Person.Details details, boolean whomToAsk, Findings findings) {
        if (known.ownPerson()) {
            return false;
        }
        Optional<Person> sameAddress = appointing.withEmail(details.email());
        if (sameAddress.isPresent() && !sameAddress.get().id().equals(known.personId())) {
            findings.add("email", "dit adres is al van iemand anders", "this address is somebody else's already");
            return false;
        }
        boolean changed = appointing.change(known.personId(), details);
        if (known.whomToAsk() != whomToAsk) {
            setWhomToAsk(known.representationId(), whomToAsk);
            return true;
        }
        return changed;
    }

    public Optional<Known> find(UUID representationId) {
        return jdbc.sql("""
                select r.*, p.first_seen_at is not null or p.erased_at is not null or r.ended_at is not null as own_person
                from representation r join person p on p.id = r.person_id where r.id = ?""")
                .params(representationId)
                .query((row, _) -> new Known(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        row.getBoolean("whom_to_ask"),
                        row.getBoolean("own_person")))
                .optional();
    }

    private void setWhomToAsk(UUID representationId, boolean whomToAsk) {
        jdbc.sql("update representation set whom_to_ask = ? where id = ?")
                .params(whomToAsk, representationId)
                .update();
    }
}
