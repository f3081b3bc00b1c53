package nl.kopgroep.gateway.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.kopgroep.gateway.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the portal may know of the session: whether there is one and whose it is. */
@RestController
class SessionEndpoint {

    private final Keycloak keycloak;
    private final Installation installation;

    SessionEndpoint(Keycloak keycloak, Installation installation) {
        this.keycloak = keycloak;
        this.installation = installation;
    }

    record SessionView(
            boolean signedIn,
            @Nullable String name,
            @Nullable String personId) {}

    record LoggedOut(String location) {}

    @GetMapping("/session")
    ResponseEntity<SessionView> session(@AuthenticationPrincipal @Nullable OidcUser user) {
        var view = user == null
                ? new SessionView(false, null, null)
                : new SessionView(true, user.getFullName(), user.getClaimAsString("person_id"));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view);
    }

    /** Reached only by who is logged in already: a login that has to be started never gets this far. */
    @GetMapping(LoginStart.PATH)
    void alreadyLoggedIn(
            @RequestParam(name = "returnTo", required = false) @Nullable String returnTo, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(LocalPath.of(returnTo).value());
    }

    /**
     * Ends the session here and, behind the browser's back, at Keycloak: an ID token in the address of a logout page would be
     * a token in the browser. Answers where to go next; when Keycloak could not be told, that is its own logout page.
     */
    @PostMapping("/logout")
    LoggedOut logout(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return new LoggedOut("/");
        }
        var tokens = (Tokens) session.getAttribute(Tokens.ATTRIBUTE);
        session.invalidate();
        SecurityContextHolder.clearContext();
        return new LoggedOut(tokens == null || keycloak.end(tokens.refresh()) ? "/" : keycloakLogoutPage());
    }

    private String keycloakLogoutPage() {
        return installation.publicEndpoint("logout") + "?client_id=portal&post_logout_redirect_uri="
                + installation.publicUrl() + "/";
    }
}
