package nl.kopgroep.access.web;

import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Finds out who is asking: the person from the validated token's {@code person_id}, the organisation from
 * the header {@code Acting-For}, checked against the grants, the epoch from {@code Network-Epoch}.
 */
class CallerResolver implements HandlerMethodArgumentResolver {

    static final String ACTING_FOR = "Acting-For";
    static final String NETWORK_EPOCH = "Network-Epoch";

    private final Access access;

    CallerResolver(Access access) {
        this.access = access;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        UUID person = person(SecurityContextHolder.getContext().getAuthentication());
        if (person == null) {
            return Caller.VISITOR;
        }
        String actingFor = request.getHeader(ACTING_FOR);
        Caller caller = actingFor == null || actingFor.isBlank()
                ? Caller.person(person)
                : access.identify(person, organisation(actingFor));
        return new Caller(caller.personId(), caller.actingFor(), caller.role(), epoch(request));
    }

    private static @Nullable UUID person(@Nullable Authentication authentication) {
        if (!(authentication instanceof JwtAuthenticationToken token)) {
            return null;
        }
        String id = token.getToken().getClaimAsString("person_id");
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private static UUID organisation(String header) {
        try {
            return UUID.fromString(header.strip());
        } catch (IllegalArgumentException notAnId) {
            throw new Refused.NotYourOrganisation();
        }
    }

    private static @Nullable Long epoch(NativeWebRequest request) {
        String header = request.getHeader(NETWORK_EPOCH);
        try {
            return header == null ? null : Long.valueOf(header.strip());
        } catch (NumberFormatException notANumber) {
            // A command that names no epoch that ever was is one of the past.
            return -1L;
        }
    }
}
