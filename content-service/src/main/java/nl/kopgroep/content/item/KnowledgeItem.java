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
    private final @Nullable Origin origin;
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

    /** An item that another system had published: nobody is told. */
    static KnowledgeItem imported(
            UUID id,
            UUID networkId,
            UUID organisationId,
            UUID authorId,
            Origin origin,
            Writing writing,
            Instant publishedAt,
            Instant now) {
        KnowledgeItem item = new KnowledgeItem(new State(
                id,
                networkId,
                organisationId,
                authorId,
                origin,
                writing,
                Status.PUBLISHED,
                now,
                now,
                publishedAt,
                null,
                1,
                0));
        item.register(new ItemEvent.Published(item.facts(), true));
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

    /** Brings it to what the other system says now; true when that changed anything. What was withdrawn stays so. */
    boolean importAgain(Writing newWriting, Instant newPublishedAt, Instant now) {
        if (status == Status.WITHDRAWN || (newWriting.equals(writing) && newPublishedAt.equals(publishedAt))) {
            return false;
        }
        writing = newWriting;
        publishedAt = newPublishedAt;
        changed(now);
        register(new ItemEvent.Changed(facts(), false, true));
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

    UUID organisationId() {
        return organisationId;
    }

    Status status() {
        return status;
    }

    long revision() {
        return revision;
    }

    /** Where an imported row came from: unique within the network, kept beside our own id. */
    record Origin(String source, String externalId) {}

    record Withdrawal(Instant at, @Nullable String reason) {}

    /** All that is kept of an item, for the repository. */
    record State(
            UUID id,
            UUID networkId,
            UUID organisationId,
            UUID authorId,
            @Nullable Origin origin,
            Writing writing,
            Status status,
            Instant createdAt,
            Instant changedAt,
            @Nullable Instant publishedAt,
            @Nullable Withdrawal withdrawal,
            long revision,
            long version) {}
}
