package nl.kopgroep.access.matrix;

import java.util.Optional;
import java.util.UUID;

/** One network with everybody around it, as a service's test has put it into its database. */
public interface MatrixWorld {

    /** A persona's person and the organisation that their requests name. */
    record Actor(UUID personId, Optional<UUID> actingFor) {}

    /** Empty for who has no account. */
    Optional<Actor> actor(Persona persona);

    /** The id that a placeholder in the matrix stands for; may make something new each time it is asked. */
    String id(String placeholder);

    /** Freezes the network, or opens it again. */
    void frozen(boolean frozen);

    /** How many events have ever been decided on: a refused request adds none. */
    long events();
}
