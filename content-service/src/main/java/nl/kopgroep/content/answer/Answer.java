package nl.kopgroep.content.answer;

import java.time.Instant;
import java.util.UUID;
import nl.kopgroep.content.item.ItemOrigin;
import nl.kopgroep.content.item.Owner;
import nl.kopgroep.content.markdown.Markdown;
import nl.kopgroep.events.AnswerEvent;
import nl.kopgroep.events.AnswerEvent.AnswerFacts;
import nl.kopgroep.messaging.AggregateRoot;
import org.jspecify.annotations.Nullable;

/** What an organisation answers to a question. Each change is told. */
final class Answer extends AggregateRoot {

    static final int LONGEST_TEXT = 20_000;

    private final UUID id;
    private final UUID networkId;
    private final UUID itemId;
    private final UUID organisationId;
    private final UUID authorId;
    private final @Nullable ItemOrigin origin;
    private Instant givenAt;
    private Markdown text;
    private Instant changedAt;
    private @Nullable Instant withdrawnAt;

    Answer(State state) {
        super(state.version());
        this.id = state.id();
        this.networkId = state.networkId();
        this.itemId = state.itemId();
        this.organisationId = state.organisationId();
        this.authorId = state.authorId();
        this.origin = state.origin();
        this.givenAt = state.givenAt();
        this.text = state.text();
        this.changedAt = state.changedAt();
        this.withdrawnAt = state.withdrawnAt();
    }

    static Answer given(
            UUID id, UUID networkId, UUID itemId, UUID organisationId, UUID authorId, Markdown text, Instant now) {
        Answer answer =
                new Answer(new State(id, networkId, itemId, organisationId, authorId, null, text, now, now, null, 0));
        answer.register(new AnswerEvent.Given(answer.facts(), false));
        return answer;
    }

    /** One that was given elsewhere before; nobody is told. */
    static Answer imported(
            UUID id, UUID networkId, UUID itemId, ItemOrigin origin, Owner owner, Markdown text, Instant givenAt) {
        Answer answer = new Answer(new State(
                id,
                networkId,
                itemId,
                owner.organisationId(),
                owner.authorId(),
                origin,
                text,
                givenAt,
                givenAt,
                null,
                0));
        answer.register(new AnswerEvent.Given(answer.facts(), true));
        return answer;
    }

    void requireVersion(long expected) {
        if (expected != version()) {
            throw new AnswerRefusal.ChangedMeanwhile(id, expected, version());
        }
    }

    /** Says it in other words; the same again changes nothing. */
    void edit(Markdown newText, Instant now) {
        requireNotWithdrawn();
        if (newText.equals(text)) {
            return;
        }
        text = newText;
        changedAt = now;
        register(new AnswerEvent.Changed(facts(), false));
    }

    /**
     * Brings it to what the other system says now; true when that changed anything. What was withdrawn stays so. Spaces
     * around a text don't travel.
     */
    boolean importAgain(Markdown newText, Instant newGivenAt, Instant now) {
        boolean same = newText.source().strip().equals(text.source().strip()) && newGivenAt.equals(givenAt);
        if (withdrawnAt != null || same) {
            return false;
        }
        text = newText;
        givenAt = newGivenAt;
        changedAt = now;
        register(new AnswerEvent.Changed(facts(), true));
        return true;
    }

    /** Takes it back for good; the second time changes nothing. */
    void withdraw(Instant now) {
        if (withdrawnAt != null) {
            return;
        }
        withdrawnAt = now;
        changedAt = now;
        register(new AnswerEvent.Withdrawn(facts()));
    }

    private void requireNotWithdrawn() {
        if (withdrawnAt != null) {
            throw new AnswerRefusal.Withdrawn(id);
        }
    }

    AnswerFacts facts() {
        return new AnswerFacts(id, networkId, itemId, organisationId, authorId, givenAt, withdrawnAt != null);
    }

    State state() {
        return new State(
                id,
                networkId,
                itemId,
                organisationId,
                authorId,
                origin,
                text,
                givenAt,
                changedAt,
                withdrawnAt,
                version());
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }

    UUID itemId() {
        return itemId;
    }

    UUID organisationId() {
        return organisationId;
    }

    /** All that is kept of an answer, for the repository. */
    record State(
            UUID id,
            UUID networkId,
            UUID itemId,
            UUID organisationId,
            UUID authorId,
            @Nullable ItemOrigin origin,
            Markdown text,
            Instant givenAt,
            Instant changedAt,
            @Nullable Instant withdrawnAt,
            long version) {}
}
