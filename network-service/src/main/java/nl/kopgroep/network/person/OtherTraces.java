package nl.kopgroep.network.person;

/** What other modules hold of somebody by address alone, without knowing the person. */
public interface OtherTraces {

    /** Forgets whoever has this address; in a network that is being handed over, as soon as that is over. */
    void erase(String email);
}
