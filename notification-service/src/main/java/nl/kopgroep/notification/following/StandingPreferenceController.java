package nl.kopgroep.notification.following;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How somebody hears of everything in a network, as far as a follow says nothing else. Never frozen. */
@RestController
@RequestMapping("/v1/networks/{networkId}/standing-preference")
class StandingPreferenceController {

    private final Access access;
    private final StandingPreferences preferences;
    private final NeverFrozen neverFrozen;
    private final TransactionTemplate transaction;

    StandingPreferenceController(
            Access access, StandingPreferences preferences, NeverFrozen neverFrozen, TransactionTemplate transaction) {
        this.access = access;
        this.preferences = preferences;
        this.neverFrozen = neverFrozen;
        this.transaction = transaction;
    }

    /** Null is as always: mail at once for what is followed, and every channel. */
    record StandingPreference(
            @Nullable Frequency mail,
            @Nullable Boolean inApp,
            @Nullable Boolean feed,
            @Nullable Boolean webhook,
            @Nullable Instant mutedUntil) {

        static StandingPreference of(Telling telling) {
            return new StandingPreference(
                    telling.frequency(), telling.inApp(), telling.feed(), telling.webhook(), telling.mutedUntil());
        }

        Telling telling() {
            return new Telling(mail, mutedUntil, inApp, feed, webhook);
        }
    }

    @GetMapping
    StandingPreference mine(Caller caller, @PathVariable UUID networkId) {
        access.standing(caller, networkId);
        return StandingPreference.of(preferences.now(networkId, caller.requirePerson()));
    }

    @PutMapping
    StandingPreference prefer(
            Caller caller, @PathVariable UUID networkId, @Valid @RequestBody StandingPreference preference) {
        access.standing(caller, networkId);
        UUID person = caller.requirePerson();
        transaction.executeWithoutResult(_ -> neverFrozen.prefer(networkId, person, preference.telling()));
        return mine(caller, networkId);
    }
}
