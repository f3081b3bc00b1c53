package nl.kopgroep.notification.erasing;

import java.util.UUID;

/** Whatever keeps something about people. Every bean of this kind is asked when a person is erased. */
public interface PersonalData {

    /**
     * Forgets the person, in the running transaction. Asked again it does the same again.
     *
     * @return whether nothing is left; false when something has to wait for a handover to end
     */
    boolean forget(UUID personId);
}
