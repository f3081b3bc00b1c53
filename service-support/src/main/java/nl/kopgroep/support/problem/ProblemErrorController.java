package nl.kopgroep.support.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the servlet container refuses before any controller or filter of ours could. */
@RestController
class ProblemErrorController implements ErrorController {

    private final Problems problems;
    private final ProblemWriter writer;

    ProblemErrorController(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object exception = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        writer.write(
                exception instanceof Throwable thrown
                        ? problems.from(thrown)
                        : forStatus(status instanceof Integer code ? code : 404),
                request,
                response);
    }

    private static Problem forStatus(int status) {
        return switch (status) {
            case 401 -> Problem.notSignedIn();
            case 403 -> Problem.notAllowed("Vraag een ander om dit te doen.", "Ask somebody else to do this.");
            case 404 -> Problem.notFound();
            case 413 ->
                Problem.of(ProblemType.CONTENT_TOO_LARGE, "Stuur het in kleinere delen.", "Send it in smaller parts.");
            default ->
                status < 500
                        ? Problem.badRequest("Dit verzoek klopt niet.", "This request isn't right.")
                        : Problem.of(
                                ProblemType.UNEXPECTED,
                                "Het ligt niet aan jou. Probeer het later opnieuw.",
                                "It isn't your fault. Try again later.");
        };
    }
}
