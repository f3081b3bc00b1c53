package nl.kopgroep.notification.world;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.teststack.Mail;
import nl.kopgroep.teststack.TestStack;

/** A person in a story. */
public record Citizen(UUID id, String name, String email, String language) {

    /** All mail so far, oldest first. */
    public List<Mail> mails() {
        return TestStack.get().mailsTo(email);
    }

    /** Where the API answers for the link in the person's first mail. */
    public String unsubscribeLink() {
        String header = Objects.requireNonNull(mails().getFirst().headers().get("list-unsubscribe"));
        return "/v1/unsubscribe/" + header.replaceAll("^<.*/|>$", "");
    }
}
