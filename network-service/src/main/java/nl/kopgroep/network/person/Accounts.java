package nl.kopgroep.network.person;

import java.util.UUID;

/** What happens to people, as far as their accounts have to follow; carried out later, at the account system's own pace. */
public interface Accounts {

    /** This person's account has to be looked at again: made, changed, or taken away. */
    void follow(UUID personId);

    /** This organisation has to be looked at again. */
    void followOrganisation(UUID organisationId);

    /** This person is to get a mail with a link to make the account usable. */
    void invite(UUID personId);
}
