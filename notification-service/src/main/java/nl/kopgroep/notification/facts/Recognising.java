package nl.kopgroep.notification.facts;

import java.util.UUID;

/** Whatever has to look when somebody's name and address come in, or come in anew. */
public interface Recognising {

    /** In the transaction in which they were kept. It may be called again for the same. */
    void recognise(UUID personId);
}
