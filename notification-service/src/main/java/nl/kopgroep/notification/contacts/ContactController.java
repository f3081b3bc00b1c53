package nl.kopgroep.notification.contacts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.notification.wording.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Following by mail without an account: whether a network has it, asking for it, and confirming it. */
@RestController
@RequestMapping("/v1")
class ContactController {

    private final Access access;
    private final ContactPolicies policies;
    private final AskingToFollow asking;
    private final ConfirmingContact confirming;
    private final TransactionTemplate transaction;

    ContactController(
            Access access,
            ContactPolicies policies,
            AskingToFollow asking,
            ConfirmingContact confirming,
            TransactionTemplate transaction) {
        this.access = access;
        this.policies = policies;
        this.asking = asking;
        this.confirming = confirming;
        this.transaction = transaction;
    }

    record Policy(@NotNull Boolean allowed) {}

    /**
     * @param frequency direct, daily or weekly; weekly when it isn't said
     */
    record Wanted(
            @NotNull @Size(max = 400) String email,
            @Nullable @Pattern(regexp = "nl|en") String language,
            @NotNull @Size(min = 1, max = 50) List<UUID> themes,

            @Nullable @Pattern(regexp = "direct|daily|weekly")
            String frequency) {}

    @GetMapping("/networks/{id}/contact-policy")
    Policy policy(Caller caller, @PathVariable UUID id) {
        access.require(caller, id, Right.READ_PUBLIC);
        return new Policy(policies.allowed(id));
    }

    /** Who follows already goes on; nobody new can begin when it isn't allowed. */
    @PutMapping("/networks/{id}/contact-policy")
    Policy setPolicy(Caller caller, @PathVariable UUID id, @RequestBody @Valid Policy policy) {
        transaction.executeWithoutResult(_ -> {
            access.enter(caller, id, Right.MANAGE_MEMBERS);
            policies.set(id, policy.allowed());
        });
        return policy;
    }

    @PostMapping("/networks/{id}/contacts")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(Caller caller, @PathVariable UUID id, @RequestBody @Valid Wanted wanted, Locale locale) {
        asking.ask(
                caller,
                id,
                wanted.email(),
                wanted.language() == null ? Language.of(locale).name().toLowerCase(Locale.ROOT) : wanted.language(),
                wanted.themes(),
                wanted.frequency() == null ? "weekly" : wanted.frequency());
    }

    @GetMapping("/contact-confirmations/{token}")
    ConfirmingContact.Seen look(@PathVariable String token, Locale locale) {
        return confirming.look(new ContactToken(token), Language.of(locale));
    }

    /** Without a login: whoever has the mail has shown what there is to show. */
    @PostMapping("/contact-confirmations/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String token) {
        confirming.confirm(new ContactToken(token));
    }
}
