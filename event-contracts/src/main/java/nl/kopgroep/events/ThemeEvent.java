package nl.kopgroep.events;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happens to a theme: a SKOS concept in a network's scheme. */
public sealed interface ThemeEvent extends Event {

    ThemeFacts theme();

    @Override
    default UUID aggregateId() {
        return theme().id();
    }

    @Override
    default UUID networkId() {
        return theme().networkId();
    }

    /**
     * A theme's public state.
     *
     * @param broaderId the skos:broader theme, or null at the top
     * @param retired whether it is no longer offered; what carries it keeps it
     */
    record ThemeFacts(
            UUID id,
            UUID networkId,
            @Nullable UUID broaderId,
            String labelNl,
            @Nullable String labelEn,
            List<String> altLabels,
            boolean retired) {
        public ThemeFacts {
            altLabels = List.copyOf(altLabels);
        }
    }

    record Defined(ThemeFacts theme, boolean imported) implements ThemeEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Changed(ThemeFacts theme, boolean imported) implements ThemeEvent {
        @Override
        public boolean quiet() {
            return imported;
        }
    }

    record Restated(ThemeFacts theme) implements ThemeEvent {
        @Override
        public boolean quiet() {
            return true;
        }
    }
}
