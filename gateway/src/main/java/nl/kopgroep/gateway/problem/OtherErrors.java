package nl.kopgroep.gateway.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever nobody else answered becomes a problem too. */
@Controller
class OtherErrors implements ErrorController {

    private final Problems problems;
    private final DataSize largestBody;

    OtherErrors(Problems problems, @Value("${kopgroep.bodies.most}") DataSize largestBody) {
        this.problems = problems;
        this.largestBody = largestBody;
    }

    @RequestMapping("${server.error.path:/error}")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE) {
            // A form that does not say how long it is: the server itself reads those.
            problems.tooLarge(request, response, largestBody);
        } else {
            problems.answer(request, response, of(status));
        }
    }

    private static Problem of(int status) {
        if (status == 404) {
            return Problem.NOT_FOUND;
        }
        return status < 500 ? Problem.NOT_UNDERSTOOD : Problem.BROKEN;
    }
}
