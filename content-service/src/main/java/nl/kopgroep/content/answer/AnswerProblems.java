package nl.kopgroep.content.answer;

import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to people why something can't be done with an answer. */
@Component
class AnswerProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable exception) {
        if (!(exception instanceof AnswerRefusal refusal)) {
            return null;
        }
        return switch (refusal) {
            case AnswerRefusal.Unknown _ -> Problem.notFound();
            case AnswerRefusal.NoQuestion _ ->
                Problem.conflict(
                        "Dit is geen vraag. Alleen op een vraag kun je antwoorden.",
                        "This is no question. Only questions can be answered.");
            case AnswerRefusal.NotOpen _ ->
                Problem.conflict(
                        "Op deze vraag kun je niet antwoorden: ze is nog een concept of ze is ingetrokken.",
                        "This question can't be answered: it is still a draft or it was withdrawn.");
            case AnswerRefusal.NotYours _ ->
                Problem.notAllowed(
                        "Dit antwoord is van een andere organisatie. Alleen wie namens die organisatie werkt, kan het"
                                + " wijzigen.",
                        "This answer is another organisation's. Only who acts for it can change it.");
            case AnswerRefusal.Withdrawn _ ->
                Problem.conflict(
                        "Dit antwoord is ingetrokken en kan niet meer veranderen. Geef een nieuw antwoord.",
                        "This answer was withdrawn and can't change any more. Give a new one.");
            case AnswerRefusal.NoVersion _ ->
                Problem.invalid(
                        "If-Match",
                        "het versienummer dat je hebt gelezen.",
                        "the number of the version that you read.");
            case AnswerRefusal.ChangedMeanwhile _ ->
                Problem.conflict(
                        "Iemand anders heeft dit antwoord intussen gewijzigd. Haal het opnieuw op en probeer het nog"
                                + " eens.",
                        "Somebody else changed this answer meanwhile. Fetch it again and try once more.");
        };
    }
}
