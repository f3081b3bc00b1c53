package nl.kopgroep.network.person;

import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Role;
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
     */
    public Representation invite(Person.Details details, UUID organisationId, Role role) {
        Optional<Person> known = people.withEmail(details.email());
        Person person = known.orElseGet(() -> introduce(Uuid7.next(), details));
        Representation representation = appoint(person.id(), organisationId, role, true);
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

    /** Lets a known person act for an organisation; who does already, goes on in the role that there is. */
    public Representation appoint(UUID personId, UUID organisationId, Role role, boolean invited) {
        return representations.active(personId, organisationId).orElseGet(() -> {
            Representation representation =
                    Representation.appoint(Uuid7.next(), personId, organisationId, role, invited);
            representations.add(representation);
            facts.tell(representation);
            accounts.followOrganisation(organisationId);
            accounts.follow(personId);
            return representation;
        });
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
