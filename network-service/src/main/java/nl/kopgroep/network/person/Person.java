package nl.kopgroep.network.person;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.kopgroep.events.ErasureEvent;
import nl.kopgroep.events.PersonEvent;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.support.problem.Findings;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, or who is about to have one. Names and addresses never go into logs. */
public final class Person extends AggregateRoot {

    /** The languages that people are spoken to in. */
    public static final Set<String> LANGUAGES = new TreeSet<>(Set.of("nl", "en"));

    private static final int LONGEST_NAME = 150;

    private final UUID id;
    private Details details;
    private boolean erased;

    /** How to call and reach somebody. */
    public record Details(String name, String email, String language) {

        public static Details checked(
                Findings findings, @Nullable String name, @Nullable String email, @Nullable String language) {
            return new Details(
                    findings.required("name", name, LONGEST_NAME),
                    findings.email("email", email),
                    findings.oneOf("language", language == null ? "nl" : language, LANGUAGES));
        }

        @Override
        public String toString() {
            return "Details[of a person]";
        }
    }

    Person(UUID id, Details details, boolean erased, long version) {
        super(version);
        this.id = id;
        this.details = details;
        this.erased = erased;
    }

    static Person introduce(UUID id, Details details) {
        Person person = new Person(id, details, false, 0);
        person.tellDetails();
        return person;
    }

    /** Is called or reached in another way from now on; the same again is nothing that happened. */
    boolean change(Details newDetails) {
        if (erased || newDetails.equals(details)) {
            return false;
        }
        details = newDetails;
        tellDetails();
        return true;
    }

    /** Is forgotten: what is left is the id. */
    boolean erase() {
        if (erased) {
            return false;
        }
        erased = true;
        details = new Details("", "", details.language());
        register(new PersonEvent.Erased(id));
        return true;
    }

    /** Nothing is left of the person here or in Keycloak. */
    void confirmErased(String service) {
        register(new ErasureEvent.Confirmed(id, service));
    }

    private void tellDetails() {
        register(new PersonEvent.Introduced(id, details.name(), details.email(), details.language()));
    }

    public UUID id() {
        return id;
    }

    public Details details() {
        return details;
    }

    public boolean erased() {
        return erased;
    }

    @Override
    public String toString() {
        return "Person[id=" + id + "]";
    }
}
