package nl.kopgroep.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.setPath;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.stripPrefix;
import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.methods;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.net.http.HttpClient;
import nl.kopgroep.gateway.Installation;
import nl.kopgroep.gateway.problem.Problem;
import nl.kopgroep.gateway.streams.Streams;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Which path goes where. What matches nothing here is a page of the portal. */
@Configuration(proxyBeanMethods = false)
class Routes {

    private final Installation installation;
    private final Refusals refusals;

    Routes(Installation installation, Refusals refusals) {
        this.installation = installation;
        this.refusals = refusals;
    }

    /** The API of each service, without the prefix that it needs only out here. */
    @Bean
    @Order(1)
    RouterFunction<ServerResponse> services(Identity identity, Streams streams) {
        return stream("notification", installation.notificationUrl(), "/v1/updates/stream", identity, streams)
                .and(service("network", installation.networkUrl(), identity))
                .and(service("content", installation.contentUrl(), identity))
                .and(service("notification", installation.notificationUrl(), identity))
                .and(nothing(path("/api/**")));
    }

    /** Mail programs stop a subscription without a person looking at it (RFC 8058); people get a page of the portal. */
    @Bean
    @Order(2)
    RouterFunction<ServerResponse> unsubscribing() {
        return answeringProblems(route("unsubscribing")
                .route(POST("/afmelden/{token}"), http())
                .before(uri(installation.notificationUrl()))
                .before(setPath("/v1/unsubscribe/{token}")));
    }

    /** Programs that read feeds have no login, only an address; whatever they send along stays here. */
    @Bean
    @Order(5)
    RouterFunction<ServerResponse> feeds() {
        return answeringProblems(route("feeds")
                        .route(path("/feeds/{file}").and(methods(HttpMethod.GET, HttpMethod.HEAD)), http())
                        .before(request -> ServerRequest.from(request)
                                .headers(headers -> headers.remove(HttpHeaders.AUTHORIZATION))
                                .build())
                        .before(uri(installation.notificationUrl()))
                        .before(setPath("/v1/feeds/{file}")))
                .and(nothing(path("/feeds/**")));
    }

    /** The pages of this installation's realm, and nothing else of Keycloak: not its administration, not other realms. */
    @Bean
    @Order(3)
    RouterFunction<ServerResponse> keycloakPages() {
        var realm = "/auth/realms/" + installation.installation();
        var registration = path(realm + "/clients-registrations/**");
        return answeringProblems(route("keycloak")
                        .route(
                                path(realm + "/**")
                                        .or(path("/auth/resources/**"))
                                        .and(registration.negate()),
                                http())
                        .before(uri(origin(installation.keycloakUrl()))))
                .and(nothing(path("/auth/**")));
    }

    /** A local installation lets people look into its mailbox, which knows that it lives under this path; elsewhere there is none. */
    @Bean
    @Order(4)
    RouterFunction<ServerResponse> mailbox() {
        var mailbox = installation.mailboxUrl();
        var everything = path("/mailbox").or(path("/mailbox/**"));
        return mailbox == null || mailbox.toString().isEmpty()
                ? nothing(everything)
                : answeringProblems(route("mailbox").route(everything, http()).before(uri(origin(mailbox))));
    }

    private RouterFunction<ServerResponse> service(String name, URI address, Identity identity) {
        return answeringProblems(route(name)
                .route(path("/api/" + name + "/**"), http())
                .before(identity::sayTo)
                .before(uri(address))
                .before(stripPrefix(2)));
    }

    /** What goes on for as long as somebody listens; the other routes wait for an end. */
    private RouterFunction<ServerResponse> stream(
            String name, URI address, String path, Identity identity, Streams streams) {
        return RouterFunctions.route(
                        GET("/api/" + name + path),
                        request -> streams.pass(identity.sayTo(request), address.resolve(path)))
                .filter(refusals);
    }

    private RouterFunction<ServerResponse> nothing(RequestPredicate where) {
        return RouterFunctions.route(where, request -> refusals.answer(Problem.NOT_FOUND));
    }

    private RouterFunction<ServerResponse> answeringProblems(RouterFunctions.Builder route) {
        return route.build().filter(refusals);
    }

    private static URI origin(URI address) {
        return URI.create(address.getScheme() + "://" + address.getAuthority());
    }

    /** The JDK offers HTTP/2 in clear text on each request, and Keycloak drops those of a browser that do. */
    @Bean
    ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> plainHttp() {
        return builder -> builder.withHttpClientCustomizer(client -> client.version(HttpClient.Version.HTTP_1_1));
    }
}
