package nl.kopgroep.network.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account hears who applied for an organisation and was declined.
 *
 * @param version of the membership when it was declined
 * @param contact where the steward can be asked, or null when none is public
 */
record RefusalLetter(
        UUID membershipId,
        long version,
        To to,
        String organisation,
        String reason,
        String network,
        String slug,
        String mailDomain,
        String steward,
        @Nullable String contact) {

    record To(String name, String email, String language) {
        @Override
        public String toString() {
            return "To[an applicant]";
        }
    }

    /** Names the network alone: what a stranger typed doesn't come into a header. */
    String subject() {
        return say("Je aanmelding bij " + network, "Your application to " + network);
    }

    String text(String publicUrl) {
        String applyAgain = publicUrl + "/netwerken/" + slug + "/aanmelden";
        String questions =
                contact == null ? "" : say("Vragen? Mail " + contact + ".\n", "Questions? Mail " + contact + ".\n");
        return say("""
                Beste %s,

                Je hebt %s aangemeld voor het netwerk %s. %s beheert dit netwerk en heeft de aanmelding afgewezen.

                De reden:
                %s

                Je kunt je organisatie opnieuw aanmelden: %s
                %s
                --\s
                Je krijgt deze mail omdat je organisatie met dit adres is aangemeld. Na 30 dagen bewaren we je adres niet meer.
                """, """
                Dear %s,

                You applied for %s to join the network %s. %s runs this network and has declined the application.

                The reason:
                %s

                You can apply again: %s
                %s
                --\s
                You get this mail because your organisation applied with this address. After 30 days we no longer keep it.
                """).formatted(to.name(), organisation, network, steward, reason, applyAgain, questions);
    }

    String say(String dutch, String english) {
        return to.language().equals("en") ? english : dutch;
    }
}
