package nl.kopgroep.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.kopgroep.support.paging.Page;
import nl.kopgroep.support.paging.PageRequest;
import nl.kopgroep.support.problem.Problem;
import nl.kopgroep.support.security.OpenPaths;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A service with one of each thing that can be asked, done and go wrong. */
@SpringBootApplication
@RestController
class SmallService {

    final AtomicInteger made = new AtomicInteger();
    private final JdbcClient jdbc;

    SmallService(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Bean
    static OpenPaths openPaths() {
        return OpenPaths.toPost("/v1/open-things");
    }

    record Thing(@NotBlank String name, int size) {}

    record Made(
            int number,
            String name,
            Instant at,
            @Nullable String remark,
            @Nullable Thing after) {}

    @GetMapping("/v1/things")
    Page<Integer> list(PageRequest page) {
        return Page.of(List.of(1, 2, 3), page, 43);
    }

    @GetMapping("/v1/things/{id}")
    String one(@PathVariable UUID id, @RequestParam(defaultValue = "0") int depth) {
        throw Problem.notFound("Dit ding is er niet.", "There is no such thing.");
    }

    @PostMapping("/v1/things")
    ResponseEntity<Made> make(@Valid @RequestBody Thing thing) {
        if (thing.name().equals("refused")) {
            made.incrementAndGet();
            throw Problem.conflict("Nee.", "No.");
        }
        int number = made.incrementAndGet();
        return ResponseEntity.created(URI.create("/v1/things/" + number))
                .body(new Made(number, thing.name(), Instant.EPOCH, null, null));
    }

    @PostMapping("/v1/open-things")
    void makeWithoutAccount(@Valid @RequestBody Thing thing) {
        made.incrementAndGet();
    }

    @GetMapping("/v1/changed-meanwhile")
    void changed() {
        throw new OptimisticLockingFailureException("row 7 of table thing");
    }

    @GetMapping("/v1/broken")
    void broken() {
        throw new IllegalStateException("secret innards");
    }

    @GetMapping("/v1/echo")
    String echo(@RequestParam String text) {
        return jdbc.sql("select ?::text").params(text).query(String.class).single();
    }
}
