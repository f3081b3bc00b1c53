package nl.kopgroep.support.problem;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.MismatchedInputException;

/** Says what is wrong with a body that can't be read, by the name of its field and without repeating its text. */
public final class Unreadable {

    private Unreadable() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        return problem(unreadable.getCause());
    }

    /** The words for what Jackson, or whoever else read the body, couldn't make sense of. */
    public static Problem problem(@Nullable Throwable cause) {
        return switch (cause) {
            case MismatchedInputException mismatch
            when !mismatch.getPath().isEmpty() ->
                Problem.invalid(path(mismatch), "deze waarde past hier niet", "this value doesn't fit here");
            case JacksonException broken
            when broken.getLocation() != null ->
                Problem.badRequest(
                        "De JSON klopt niet bij regel %d, teken %d."
                                .formatted(
                                        broken.getLocation().getLineNr(),
                                        broken.getLocation().getColumnNr()),
                        "The JSON is broken at line %d, character %d."
                                .formatted(
                                        broken.getLocation().getLineNr(),
                                        broken.getLocation().getColumnNr()));
            case null, default -> Problem.badRequest("Stuur een body met JSON mee.", "Send a body of JSON along.");
        };
    }

    private static String path(MismatchedInputException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."));
    }
}
