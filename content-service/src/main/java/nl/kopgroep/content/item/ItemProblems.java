package nl.kopgroep.content.item;

import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to people why something can't be done with an item. */
@Component
class ItemProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable exception) {
        if (!(exception instanceof ItemRefusal refusal)) {
            return null;
        }
        return switch (refusal) {
            case ItemRefusal.Unknown _ -> Problem.notFound();
            case ItemRefusal.NotYours _ ->
                Problem.notAllowed(
                        "Dit is van een andere organisatie. Alleen wie namens die organisatie werkt, kan het wijzigen.",
                        "This belongs to another organisation. Only who acts for it can change it.");
            case ItemRefusal.AlreadyPublished _ ->
                Problem.conflict("Dit is al gepubliceerd.", "This is published already.");
            case ItemRefusal.Withdrawn _ ->
                Problem.conflict(
                        "Dit is ingetrokken en kan niet meer veranderen. Maak iets nieuws.",
                        "This was withdrawn and can't change any more. Make something new.");
            case ItemRefusal.NeverPublished _ ->
                Problem.conflict(
                        "Dit is een concept: er is nog niets om in te trekken.",
                        "This is a draft: there is nothing to withdraw yet.");
            case ItemRefusal.ChangedMeanwhile _ ->
                Problem.conflict(
                        "Iemand anders heeft dit intussen gewijzigd. Haal het opnieuw op en probeer het nog eens.",
                        "Somebody else changed this meanwhile. Fetch it again and try once more.");
            case ItemRefusal.NoRevision _ ->
                Problem.invalid(
                        "If-Match",
                        "het versienummer dat je hebt gelezen.",
                        "the number of the version that you read.");
            case ItemRefusal.UnknownTheme unknown ->
                Problem.invalid(
                        "themes",
                        unknown.themeId() + " is geen thema van dit netwerk, of het wordt niet meer gebruikt.",
                        unknown.themeId() + " is no theme of this network, or it is no longer used.");
        };
    }
}
