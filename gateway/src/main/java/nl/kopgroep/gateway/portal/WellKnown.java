package nl.kopgroep.gateway.portal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import nl.kopgroep.gateway.Installation;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a finder of a weakness turns to (RFC 9116). */
@RestController
class WellKnown {

    private final Installation installation;
    private final Clock clock = Clock.systemUTC();

    WellKnown(Installation installation) {
        this.installation = installation;
    }

    @GetMapping("/.well-known/security.txt")
    ResponseEntity<String> securityContact() {
        var text = """
                Contact: %s
                Expires: %s
                Preferred-Languages: nl, en
                Canonical: %s/.well-known/security.txt
                """.formatted(
                        installation.securityContact(),
                        clock.instant().plus(Duration.ofDays(180)).truncatedTo(ChronoUnit.DAYS),
                        installation.publicUrl());
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(text);
    }
}
