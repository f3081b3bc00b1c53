package nl.kopgroep.notification.mailing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.kopgroep.notification.bounces.AddressConfirmations;
import nl.kopgroep.notification.bounces.ConfirmationToken;
import nl.kopgroep.notification.contacts.ContactRequests;
import nl.kopgroep.notification.facts.Label;
import nl.kopgroep.notification.facts.Networks;
import nl.kopgroep.notification.facts.Networks.Network;
import nl.kopgroep.notification.facts.People;
import nl.kopgroep.notification.facts.People.Person;
import nl.kopgroep.notification.facts.Themes;
import nl.kopgroep.notification.following.Suppressions;
import nl.kopgroep.notification.following.UnsubscribeToken;
import nl.kopgroep.notification.following.UnsubscribeTokens;
import nl.kopgroep.notification.telling.Entry;
import nl.kopgroep.notification.telling.StillToSend;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims mails that are due and writes them: who has left, stopped, been erased or been suppressed since the
 * decision gets nothing, and what may not be read any more is left out.
 */
@Component
class PreparingMail {

    private static final Logger log = LoggerFactory.getLogger(PreparingMail.class);

    /** How long a mail waits that a newer version of this service has to write. */
    private static final Duration UNTIL_WORDS = Duration.ofMinutes(10);

    private final Mails mails;
    private final StillToSend stillToSend;
    private final Suppressions suppressions;
    private final UnsubscribeTokens tokens;
    private final AddressConfirmations confirmations;
    private final People people;
    private final Networks networks;
    private final Themes themes;
    private final LetterWriter writer;
    private final ContactRequests contactRequests;
    private final ContactLetters contactLetters;
    private final MailProperties properties;

    PreparingMail(
            Mails mails,
            StillToSend stillToSend,
            Suppressions suppressions,
            UnsubscribeTokens tokens,
            AddressConfirmations confirmations,
            People people,
            Networks networks,
            Themes themes,
            LetterWriter writer,
            ContactRequests contactRequests,
            ContactLetters contactLetters,
            MailProperties properties) {
        this.mails = mails;
        this.stillToSend = stillToSend;
        this.suppressions = suppressions;
        this.tokens = tokens;
        this.confirmations = confirmations;
        this.people = people;
        this.networks = networks;
        this.themes = themes;
        this.writer = writer;
        this.contactRequests = contactRequests;
        this.contactLetters = contactLetters;
        this.properties = properties;
    }

    /** A mail that only has to be sent. */
    record Ready(Mails.Claimed mail, List<Entry> entries, Letter letter, Network network, Person person) {
        Set<UUID> updates() {
            return entries.stream().map(Entry::updateId).collect(Collectors.toSet());
        }

        /** The item or meeting that the whole mail is about, or null. */
        @Nullable
        UUID about() {
            return common(entries, Entry::about);
        }
    }

    /** Claims so many; what can't be sent ends or waits right here, so the answer may be smaller; a quick one leaves slow domains to others. */
    @Transactional
    List<Ready> claim(int most, boolean quick) {
        List<Mails.Claimed> claimed = mails.claim(most, properties.lease(), quick);
        if (claimed.isEmpty()) {
            return List.of();
        }
        List<Mails.Part> parts =
                mails.parts(claimed.stream().map(Mails.Claimed::id).toList());
        Map<UUID, List<Entry>> entries = entries(parts);
        Set<UUID> wordless = parts.stream()
                .filter(part -> !part.known())
                .map(Mails.Part::mailId)
                .collect(Collectors.toSet());
        Set<UUID> recipients = claimed.stream().map(Mails.Claimed::personId).collect(Collectors.toSet());
        Map<UUID, Person> known = people.find(recipients);
        Map<UUID, Network> knownNetworks =
                networks.find(claimed.stream().map(Mails.Claimed::networkId).collect(Collectors.toSet()));
        Set<Suppressions.Suppressed> suppressed =
                suppressions.of(claimed.stream().map(PreparingMail::recipient).toList());
        Map<UUID, Label> labels = labels(entries);
        List<Ready> ready = new ArrayList<>();
        List<UnsubscribeTokens.Issue> issues = new ArrayList<>();
        for (Mails.Claimed mail : claimed) {
            List<Entry> told = entries.getOrDefault(mail.id(), List.of());
            @Nullable Person person = known.get(mail.personId());
            @Nullable Network network = knownNetworks.get(mail.networkId());
            boolean confirmation = mail.kind().equals("confirmation");
            boolean asks = confirmation || mail.kind().equals("contact");
            boolean toContact = mail.kind().startsWith("contact");
            if (wordless.contains(mail.id())) {
                mails.postpone(mail, UNTIL_WORDS);
            } else if (told.isEmpty() && !confirmation && !toContact) {
                mails.dropped(mail, "nothing left to tell");
            } else if (isAllRead(mail, told)) {
                mails.dropped(mail, "all read already");
            } else if (suppressed.contains(recipient(mail)) && !asks) {
                mails.dropped(mail, "suppressed");
            } else if (person == null || network == null) {
                waitForFacts(mail);
            } else if (toContact) {
                contactLetter(mail, network, person)
                        .ifPresentOrElse(
                                letter -> ready.add(new Ready(mail, told, letter, network, person)),
                                () -> mails.dropped(mail, "nobody asks any more"));
            } else if (confirmation) {
                ConfirmationToken token = confirmations.issue(person.id());
                letter(mail, () -> writer.confirmation(token, network, person.language()))
                        .ifPresent(letter -> ready.add(new Ready(mail, told, letter, network, person)));
            } else {
                @Nullable UnsubscribeToken token = issue(mail, told, issues);
                letter(mail, () -> writer.write(mail.kind(), told, network, labels, token, person.language()))
                        .map(letter -> person.contact() ? letter.withoutLogin() : letter)
                        .ifPresent(letter -> ready.add(new Ready(mail, told, letter, network, person)));
            }
        }
        tokens.issue(issues);
        return ready;
    }

    /** A letter that can't be written is tried again later, and holds up no other of its batch. */
    private Optional<Letter> letter(Mails.Claimed mail, Supplier<Letter> writing) {
        try {
            return Optional.of(writing.get());
        } catch (RuntimeException unwritable) {
            log.warn("The letter of mail {} ({}) can't be written", mail.id(), mail.kind(), unwritable);
            String problem = "letter unwritable: " + unwritable.getClass().getSimpleName();
            if (properties.retries().isOver(mail.age())) {
                mails.failed(mail, problem);
            } else {
                mails.retryLater(mail, properties.retries().pauseAfter(mail.attempts()), problem);
            }
            return Optional.empty();
        }
    }

    /** Empty when what it asks about is gone. */
    private Optional<Letter> contactLetter(Mails.Claimed mail, Network network, Person person) {
        return mail.kind().equals("contact-known")
                ? Optional.of(contactLetters.known(network, person.language()))
                : contactRequests
                        .issue(mail.id())
                        .map(token -> contactLetters.confirm(token, network, person.language()));
    }

    /** A digest of nothing but what its reader has seen in the app tells her nothing: like an empty one it isn't sent. */
    private static boolean isAllRead(Mails.Claimed mail, List<Entry> told) {
        return !told.isEmpty()
                && LetterWriter.isDigest(mail.kind())
                && Story.of(told).stream().allMatch(Story::read);
    }

    private static Suppressions.Suppressed recipient(Mails.Claimed mail) {
        return new Suppressions.Suppressed(mail.networkId(), mail.personId());
    }

    private Map<UUID, List<Entry>> entries(List<Mails.Part> parts) {
        Map<StillToSend.Told, UUID> mailOf =
                parts.stream().collect(Collectors.toMap(Mails.Part::told, Mails.Part::mailId));
        return stillToSend.of(mailOf.keySet()).stream()
                .collect(Collectors.groupingBy(
                        entry -> mailOf.get(new StillToSend.Told(entry.updateId(), entry.personId()))));
    }

    private Map<UUID, Label> labels(Map<UUID, List<Entry>> entries) {
        return themes.labels(entries.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.followed().stream())
                .collect(Collectors.toSet()));
    }

    private static @Nullable UnsubscribeToken issue(
            Mails.Claimed mail, List<Entry> told, List<UnsubscribeTokens.Issue> issues) {
        Set<UUID> subscriptions = new HashSet<>();
        told.forEach(entry -> subscriptions.addAll(entry.subscriptionIds()));
        if (subscriptions.isEmpty() && told.stream().noneMatch(entry -> LetterWriter.canBeSwitchedOff(entry.kind()))) {
            return null;
        }
        UnsubscribeToken token = UnsubscribeToken.random();
        issues.add(new UnsubscribeTokens.Issue(
                token, mail.networkId(), mail.personId(), subscriptions, common(told, Entry::itemId)));
        return token;
    }

    private static @Nullable UUID common(List<Entry> told, Function<Entry, @Nullable UUID> of) {
        @Nullable UUID first = told.isEmpty() ? null : of.apply(told.getFirst());
        return told.stream().allMatch(entry -> Objects.equals(of.apply(entry), first)) ? first : null;
    }

    /** Name and address come over a topic of their own and may be later than the decision. */
    private void waitForFacts(Mails.Claimed mail) {
        RetryPolicy retries = new RetryPolicy(Duration.ofSeconds(1), Duration.ofMinutes(10), Duration.ofDays(1));
        if (retries.isOver(mail.age())) {
            mails.failed(mail, "no address");
        } else {
            mails.retryLater(mail, retries.pauseAfter(mail.attempts()), "no address yet");
        }
    }
}
