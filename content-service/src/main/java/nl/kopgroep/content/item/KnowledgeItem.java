package nl.kopgroep.content.item;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.kopgroep.events.ItemEvent;
import nl.kopgroep.events.ItemEvent.ItemFacts;
import nl.kopgroep.messaging.AggregateRoot;
import org.jspecify.annotations.Nullable;

/**
 * Something an organisation shares with others. Nobody outside that organisation hears of it before it is
 * published; from then on each change is told. {@link #revision()} counts all changes, the version of the
 * aggregate only those that were told.
 */
final class KnowledgeItem extends AggregateRoot {

    private final UUID id;
    private final UUID networkId;
    private final UUID organisationId;
    private final UUID authorId;
    private final @Nullable ItemOrigin origin;
    private final Instant createdAt;
    private Writing writing;
    private Status status;
    private Instant changedAt;
    private @Nullable Instant publishedAt;
    private @Nullable Withdrawal withdrawal;
    private long revision;

    KnowledgeItem(State state) {
        super(state.version());
        this.id = state.id();
        this.networkId = state.networkId();
        this.organisationId = state.organisationId();
        this.authorId = state.authorId();
        this.origin = state.origin();
        this.createdAt = state.createdAt();
        this.writing = state.writing();
        this.status = state.status();
        this.changedAt = state.changedAt();
        this.publishedAt = state.publishedAt();
        this.withdrawal = state.withdrawal();
        this.revision = state.revision();
    }

    static KnowledgeItem draft(
            UUID id, UUID networkId, UUID organisationId, UUID authorId, Writing writing, Instant now) {
        return new KnowledgeItem(new State(
                id, networkId, organisationId, authorId, null, writing, Status.DRAFT, now, now, null, null, 1, 0));
    }

    /** An item that another system had, in the state it was in there: nobody is told. */
    static KnowledgeItem imported(
            UUID id, UUID networkId, ItemOrigin origin, Owner owner, Writing writing, Fate fate, Instant now) {
        KnowledgeItem item = new KnowledgeItem(new State(
                id,
                networkId,
                owner.organisationId(),
                owner.authorId(),
                origin,
                writing,
                fate.status(),
                now,
                now,
                fate.publishedAt(),
                fate.status() == Status.WITHDRAWN ? new Withdrawal(now, null) : null,
                1,
                0));
        if (fate.status() != Status.DRAFT) {
            item.register(new ItemEvent.Published(item.facts(), true));
        }
        return item;
    }

    void requireRevision(long expected) {
        if (expected != revision) {
            throw new ItemRefusal.ChangedMeanwhile(id, expected, revision);
        }
    }

    /** Writes it anew; the same again changes nothing. {@code inSubstance}: followers want to hear of it. */
    void edit(Writing newWriting, boolean inSubstance, Instant now) {
        requireNotWithdrawn();
        if (newWriting.equals(writing)) {
            return;
        }
        writing = newWriting;
        changed(now);
        if (status == Status.PUBLISHED) {
            register(new ItemEvent.Changed(facts(), inSubstance, false));
        }
    }

    void publish(Instant now) {
        requireNotWithdrawn();
        if (status == Status.PUBLISHED) {
            throw new ItemRefusal.AlreadyPublished(id);
        }
        status = Status.PUBLISHED;
        publishedAt = now;
        changed(now);
        register(new ItemEvent.Published(facts(), false));
    }

    /** Takes it back for good. Its link stays and says so. */
    void withdraw(@Nullable String reason, Instant now) {
        requireNotWithdrawn();
        if (status == Status.DRAFT) {
            throw new ItemRefusal.NeverPublished(id);
        }
        status = Status.WITHDRAWN;
        withdrawal = new Withdrawal(now, reason);
        changed(now);
        register(new ItemEvent.Withdrawn(facts()));
    }

    /**
     * Brings it to what the other system says now; true when that changed anything. Life only goes forward: what was
     * published here is no draft again, and what was withdrawn stays so.
     */
    boolean importAgain(Writing newWriting, Fate fate, Instant now) {
        boolean forward = fate.status().compareTo(status) >= 0;
        if (status == Status.WITHDRAWN || !forward) {
            return false;
        }
        Instant newPublishedAt = fate.publishedAt() == null ? publishedAt : fate.publishedAt();
        if (newWriting.equals(writing) && fate.status() == status && Objects.equals(newPublishedAt, publishedAt)) {
            return false;
        }
        boolean toldBefore = status != Status.DRAFT;
        writing = newWriting;
        status = fate.status();
        publishedAt = newPublishedAt;
        if (status == Status.WITHDRAWN) {
            withdrawal = new Withdrawal(now, null);
        }
        changed(now);
        if (toldBefore) {
            register(new ItemEvent.Changed(facts(), false, true));
        } else if (status != Status.DRAFT) {
            register(new ItemEvent.Published(facts(), true));
        }
        return true;
    }

    private void requireNotWithdrawn() {
        if (status == Status.WITHDRAWN) {
            throw new ItemRefusal.Withdrawn(id);
        }
    }

    private void changed(Instant now) {
        changedAt = now;
        revision++;
    }

    /** Only of what was published once: a draft has no facts to tell. */
    ItemFacts facts() {
        return new ItemFacts(
                id,
                networkId,
                organisationId,
                authorId,
                writing.kind().written(),
                writing.title(),
                writing.themes(),
                writing.audience().written(),
                writing.language(),
                Objects.requireNonNull(publishedAt, "a draft has no facts to tell"),
                status == Status.WITHDRAWN);
    }

    State state() {
        return new State(
                id,
                networkId,
                organisationId,
                authorId,
                origin,
                writing,
                status,
                createdAt,
                changedAt,
                publishedAt,
                withdrawal,
                revision,
                version());
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }

    @Nullable
    ItemOrigin origin() {
        return origin;
    }

    UUID organisationId() {
        return organisationId;
    }

    Status status() {
        return status;
    }

    long revision() {
        return revision;
    }

    /** How far an item was in its life elsewhere; {@code publishedAt} is there unless it is a draft. */
    record Fate(Status status, @Nullable Instant publishedAt) {}

    record Withdrawal(Instant at, @Nullable String reason) {}

    /** All that is kept of an item, for the repository. */
    record State(
            UUID id,
            UUID networkId,
            UUID organisationId,
            UUID authorId,
            @Nullable ItemOrigin origin,
            Writing writing,
            Status status,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant publishedAt,
            @Nullable Withdrawal withdrawal,
            long revision,
            long version) {}
}
