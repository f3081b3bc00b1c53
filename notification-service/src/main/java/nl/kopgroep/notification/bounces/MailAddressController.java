package nl.kopgroep.notification.bounces;

import nl.kopgroep.access.Caller;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether mail to one's address is sent, and the link by which it starts again. */
@RestController
@RequestMapping("/v1/mail-address")
class MailAddressController {

    private final MendingAddress mending;

    MailAddressController(MendingAddress mending) {
        this.mending = mending;
    }

    @GetMapping
    MendingAddress.State mine(Caller caller) {
        return mending.state(caller);
    }

    @PostMapping("/confirmations")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void ask(Caller caller) {
        mending.ask(caller);
    }

    @GetMapping("/confirmations/{token}")
    MendingAddress.Seen look(@PathVariable String token) {
        return mending.look(new ConfirmationToken(token));
    }

    /** Without a login: whoever has the mail has shown what there is to show. */
    @PostMapping("/confirmations/{token}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String token) {
        mending.confirm(new ConfirmationToken(token));
    }
}
