package nl.kopgroep.network.person;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Role;
import nl.kopgroep.events.RepresentationEvent.Occasion;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.network.facts.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes somebody act for an organisation, whether the platform knew the person or not. Part of a larger use case that
 * has decided that this may be.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Appointing {

    private final People people;
    private final Representations representations;
    private final Accounts accounts;
    private final Facts facts;

    Appointing(People people, Representations representations, Accounts accounts, Facts facts) {
        this.people = people;
        this.representations = representations;
        this.accounts = accounts;
        this.facts = facts;
    }

    /**
     * Appoints the person with this address, introducing somebody new. A known person keeps the name and language that
     * they have: nobody changes those for another. Somebody who was never seen gets the invitation (again).
     *
     * @param by who invites
     */
    public Representation invite(Person.Details details, UUID organisationId, Role role, UUID by) {
        Optional<Person> known = people.withEmail(details.email());
        Person person = known.orElseGet(() -> introduce(Uuid7.next(), details));
        Representation representation = representations
                .active(person.id(), organisationId)
                .orElseGet(() -> take(Representation.invite(
                        Uuid7.next(), person.id(), organisationId, role, occasion(by, person.id(), organisationId))));
        accounts.invite(person.id());
        return representation;
    }

    /** A person under this id; who has the id already is left alone. */
    public Person introduce(UUID id, Person.Details details) {
        Optional<Person> known = people.find(id);
        if (known.isPresent()) {
            return known.get();
        }
        Person person = Person.introduce(id, details);
        people.add(person);
        facts.tell(person);
        accounts.follow(id);
        return person;
    }

    /**
     * Lets a known person act for an organisation, as part of an import or a founding: nobody is told. Who does already
     * goes on in the role that there is.
     */
    public Representation bring(UUID personId, UUID organisationId, Role role) {
        return representations
                .active(personId, organisationId)
                .orElseGet(() -> take(Representation.bring(Uuid7.next(), personId, organisationId, role)));
    }

    private Representation take(Representation representation) {
        representations.add(representation);
        facts.tell(representation);
        accounts.followOrganisation(representation.organisationId());
        accounts.follow(representation.personId());
        return representation;
    }

    /** Who was never seen is welcomed by the invitation's own mail. */
    private Occasion occasion(UUID by, UUID personId, UUID organisationId) {
        return new Occasion(by, representations.networkOf(organisationId).orElse(null), !people.hasBeenSeen(personId));
    }

    /** Changes how a known person is called and reached; answers whether that was anything new. */
    public boolean change(UUID personId, Person.Details details) {
        Person person = people.lock(personId).orElseThrow();
        if (!person.change(details)) {
            return false;
        }
        people.save(person);
        facts.tell(person);
        accounts.follow(personId);
        return true;
    }

    /** The person with this address. */
    public Optional<Person> withEmail(String email) {
        return people.withEmail(email);
    }
}
