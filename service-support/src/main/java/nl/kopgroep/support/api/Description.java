package nl.kopgroep.support.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.QueryParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import java.util.List;
import nl.kopgroep.support.paging.PageRequest;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Says in the published description what the code of a single operation doesn't show. */
final class Description {

    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String CALLER = "nl.kopgroep.access.Caller";

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(PageRequest.class);
        if (ClassUtils.isPresent(CALLER, null)) {
            SpringDocUtils.getConfig().addRequestWrapperToIgnore(ClassUtils.resolveClassName(CALLER, null));
        }
    }

    private Description() {}

    /** Called while the service starts: what is left out must be known before the first operation is described. */
    static OperationCustomizer sharedParameters() {
        return Description::withSharedParameters;
    }

    static void complete(OpenAPI api) {
        Components components = api.getComponents() == null ? new Components() : api.getComponents();
        api.components(components
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"))
                .addHeaders("API-Version", new Header().schema(new StringSchema().example("1.0.0")))
                .addSchemas("Problem", problem()));
        if (api.getPaths() != null) {
            api.getPaths().values().stream()
                    .flatMap(path -> path.readOperations().stream())
                    .forEach(Description::withProblem);
        }
    }

    static Operation withSharedParameters(Operation operation, HandlerMethod method) {
        if (takes(method, PageRequest.class.getName())) {
            operation.addParametersItem(query("page", "The page, from 0", 0, PageRequest.LAST_PAGE, 0));
            operation.addParametersItem(
                    query("size", "How many on a page", 1, PageRequest.LARGEST_SIZE, PageRequest.DEFAULT_SIZE));
        }
        if (takes(method, CALLER)) {
            operation.addParametersItem(header("Acting-For", "The organisation that you act for", "uuid"));
            operation.addSecurityItem(new SecurityRequirement().addList("bearer"));
        }
        if (method.hasMethodAnnotation(PostMapping.class)) {
            operation.addParametersItem(
                    header("Idempotency-Key", "Makes a repeated request harmless for 24 hours", null));
        }
        return operation;
    }

    private static void withProblem(Operation operation) {
        operation
                .getResponses()
                .values()
                .forEach(answer ->
                        answer.addHeaderObject("API-Version", new Header().$ref("#/components/headers/API-Version")));
        operation
                .getResponses()
                .addApiResponse(
                        "default",
                        new ApiResponse()
                                .description("A problem, after RFC 9457")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType().schema(new Schema<>().$ref(PROBLEM)))));
    }

    private static Schema<?> problem() {
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().format("uri"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("instance", new StringSchema());
        return problem.required(List.copyOf(problem.getProperties().keySet()));
    }

    private static boolean takes(HandlerMethod method, String type) {
        return Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType().getName().equals(type));
    }

    private static Parameter query(String name, String what, int least, int most, int otherwise) {
        IntegerSchema schema = new IntegerSchema();
        schema.minimum(java.math.BigDecimal.valueOf(least))
                .maximum(java.math.BigDecimal.valueOf(most))
                .setDefault(otherwise);
        return new QueryParameter().name(name).description(what).schema(schema);
    }

    private static Parameter header(String name, String what, @org.jspecify.annotations.Nullable String format) {
        Schema<?> schema = new StringSchema();
        schema.setFormat(format);
        return new HeaderParameter()
                .name(name)
                .description(what)
                .required(false)
                .schema(schema);
    }
}
