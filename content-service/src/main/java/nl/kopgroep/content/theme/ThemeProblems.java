package nl.kopgroep.content.theme;

import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.problem.ProblemTranslation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says to people why a theme can't be as they asked. */
@Component
class ThemeProblems implements ProblemTranslation {

    @Override
    public @Nullable Problem translate(Throwable exception) {
        if (!(exception instanceof ThemeRefusal refusal)) {
            return null;
        }
        return switch (refusal) {
            case ThemeRefusal.Unknown _ -> Problem.notFound();
            case ThemeRefusal.Retired _ ->
                Problem.conflict(
                        "Dit thema wordt niet meer gebruikt. Maak een nieuw thema.",
                        "This theme is no longer used. Make a new one.");
            case ThemeRefusal.UnknownBroader _ ->
                Problem.invalid(
                        "broaderId",
                        "kies een thema van dit netwerk dat nog gebruikt wordt.",
                        "choose a theme of this network that is still in use.");
            case ThemeRefusal.Cycle _ ->
                Problem.invalid(
                        "broaderId",
                        "dit thema valt zelf onder het thema dat je wijzigt. Kies een ander.",
                        "this theme is below the one you are changing. Choose another.");
            case ThemeRefusal.StillHasNarrower _ ->
                Problem.conflict(
                        "Er vallen nog thema's onder. Verplaats die eerst.",
                        "There are still themes below it. Move those first.");
            case ThemeRefusal.LabelTaken _ ->
                Problem.conflict(
                        "Er is al een thema met deze naam. Kies een andere naam.",
                        "There is a theme with this name already. Choose another name.");
        };
    }
}
