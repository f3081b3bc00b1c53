package nl.kopgroep.support.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** The one place where what goes wrong in a controller becomes an answer. */
@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ResponseEntity<Object> violated(ConstraintViolationException exception, WebRequest request) {
        String fields = exception.getConstraintViolations().stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .sorted()
                .collect(Collectors.joining("; "));
        return answer(Problem.of(ProblemType.VALIDATION, fields, fields), HttpHeaders.EMPTY, request);
    }

    @ExceptionHandler(Exception.class)
    ResponseEntity<Object> anythingElse(Exception exception, WebRequest request) {
        return answer(problems.from(exception), HttpHeaders.EMPTY, request);
    }

    /** Everything that Spring MVC itself refuses comes through here. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return answer(refusal(exception, status), headers, request);
    }

    private Problem refusal(Exception exception, HttpStatusCode status) {
        return switch (exception) {
            case MethodArgumentNotValidException invalid -> {
                String fields = fields(invalid.getBindingResult().getAllErrors());
                yield Problem.of(ProblemType.VALIDATION, fields, fields);
            }
            case HandlerMethodValidationException invalid -> {
                String fields = invalid.getParameterValidationResults().stream()
                        .map(result -> result.getMethodParameter().getParameterName() + ": "
                                + messages(result.getResolvableErrors()))
                        .collect(Collectors.joining("; "));
                yield Problem.of(ProblemType.VALIDATION, fields, fields);
            }
            case MissingServletRequestParameterException missing ->
                Problem.invalid(missing.getParameterName(), "dit is nodig", "this is needed");
            case MissingRequestHeaderException missing ->
                Problem.invalid(missing.getHeaderName(), "deze header is nodig", "this header is needed");
            case MethodArgumentTypeMismatchException mismatch -> misfit(mismatch.getName());
            case TypeMismatchException mismatch -> misfit(String.valueOf(mismatch.getPropertyName()));
            case HttpMessageNotReadableException unreadable -> Unreadable.problem(unreadable);
            case NoResourceFoundException _, NoHandlerFoundException _ ->
                Problem.notFound(
                        "Dit adres bestaat niet. De adressen staan in /v1/openapi.json.",
                        "This address doesn't exist. The addresses are in /v1/openapi.json.");
            case HttpRequestMethodNotSupportedException method ->
                Problem.of(
                        ProblemType.METHOD_NOT_ALLOWED,
                        method.getMethod() + " kan hier niet.",
                        method.getMethod() + " isn't possible here.");
            case HttpMediaTypeNotSupportedException _ ->
                Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Stuur het als application/json.",
                        "Send it as application/json.");
            case HttpMediaTypeNotAcceptableException _ ->
                Problem.of(ProblemType.NOT_ACCEPTABLE, "Vraag om application/json.", "Ask for application/json.");
            case MaxUploadSizeExceededException _ ->
                Problem.of(ProblemType.CONTENT_TOO_LARGE, "Stuur het in kleinere delen.", "Send it in smaller parts.");
            case ErrorResponse _
            when status.is4xxClientError() ->
                Problem.badRequest(
                        "Lees in /v1/openapi.json hoe dit verzoek moet.", "See /v1/openapi.json for how to ask.");
            default -> problems.from(exception);
        };
    }

    private static Problem misfit(String field) {
        return Problem.invalid(
                field,
                "deze waarde past hier niet; kijk in /v1/openapi.json wat wel kan",
                "this value doesn't fit here; see /v1/openapi.json for what does");
    }

    private static String fields(List<ObjectError> errors) {
        return errors.stream()
                .map(error -> (error instanceof FieldError field ? field.getField() : error.getObjectName()) + ": "
                        + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private static String messages(List<? extends MessageSourceResolvable> errors) {
        return errors.stream()
                .map(error -> {
                    String message = String.valueOf(error.getDefaultMessage());
                    return error instanceof FieldError field ? field.getField() + " " + message : message;
                })
                .collect(Collectors.joining(", "));
    }

    private static ResponseEntity<Object> answer(Problem problem, HttpHeaders extra, WebRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(extra);
        headers.addAll(problem.headers());
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        String instance =
                request instanceof ServletWebRequest web ? web.getRequest().getRequestURI() : "";
        return ResponseEntity.status(problem.type().status())
                .headers(headers)
                .body(problem.body(LocaleContextHolder.getLocale(), instance));
    }
}
