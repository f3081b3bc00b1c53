package nl.kopgroep.content.theme;

import java.util.UUID;
import nl.kopgroep.events.ThemeEvent;
import nl.kopgroep.events.ThemeEvent.ThemeFacts;
import nl.kopgroep.messaging.AggregateRoot;
import nl.kopgroep.support.exchange.Origin;
import org.jspecify.annotations.Nullable;

/** A theme of one network. It is never deleted: what carries it would lose its place. */
final class Theme extends AggregateRoot {

    private final UUID id;
    private final UUID networkId;
    private final @Nullable Origin origin;
    private ThemeDescription description;
    private boolean retired;

    private Theme(
            UUID id,
            UUID networkId,
            ThemeDescription description,
            boolean retired,
            @Nullable Origin origin,
            long version) {
        super(version);
        this.id = id;
        this.networkId = networkId;
        this.description = description;
        this.retired = retired;
        this.origin = origin;
    }

    static Theme define(UUID id, UUID networkId, ThemeDescription description) {
        Theme theme = new Theme(id, networkId, description, false, null, 0);
        theme.register(new ThemeEvent.Defined(theme.facts(), false));
        return theme;
    }

    /** A theme that another system brought: nobody is told. */
    static Theme imported(UUID id, UUID networkId, Origin origin, ThemeDescription description, boolean retired) {
        Theme theme = new Theme(id, networkId, description, retired, origin, 0);
        theme.register(new ThemeEvent.Defined(theme.facts(), true));
        return theme;
    }

    static Theme restored(
            UUID id,
            UUID networkId,
            ThemeDescription description,
            boolean retired,
            @Nullable Origin origin,
            long version) {
        return new Theme(id, networkId, description, retired, origin, version);
    }

    /** Says it anew; saying the same changes nothing. */
    void change(ThemeDescription newDescription) {
        if (retired) {
            throw new ThemeRefusal.Retired(id);
        }
        if (!newDescription.equals(description)) {
            description = newDescription;
            register(new ThemeEvent.Changed(facts(), false));
        }
    }

    /** Takes it out of what is offered; what carries it keeps it. */
    void retire() {
        if (!retired) {
            retired = true;
            register(new ThemeEvent.Changed(facts(), false));
        }
    }

    /** Brings it to what the other system says now; true when that changed anything. */
    boolean importAgain(ThemeDescription newDescription, boolean newRetired) {
        if (newDescription.equals(description) && newRetired == retired) {
            return false;
        }
        description = newDescription;
        retired = newRetired;
        register(new ThemeEvent.Changed(facts(), true));
        return true;
    }

    ThemeFacts facts() {
        return new ThemeFacts(
                id,
                networkId,
                description.broaderId(),
                description.labelNl(),
                description.labelEn(),
                description.altLabels(),
                retired);
    }

    UUID id() {
        return id;
    }

    UUID networkId() {
        return networkId;
    }

    ThemeDescription description() {
        return description;
    }

    boolean retired() {
        return retired;
    }

    @Nullable
    Origin origin() {
        return origin;
    }
}
