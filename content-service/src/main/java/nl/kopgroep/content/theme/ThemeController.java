package nl.kopgroep.content.theme;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The themes of a network: for everybody to read, for its steward to keep. */
@RestController
class ThemeController {

    private final KeepingThemes keeping;
    private final Themes themes;
    private final ItemCounts counts;
    private final Access access;

    ThemeController(KeepingThemes keeping, Themes themes, ItemCounts counts, Access access) {
        this.keeping = keeping;
        this.themes = themes;
        this.counts = counts;
        this.access = access;
    }

    /** Those in use, by their Dutch label; a retired theme is only seen on what carries it. */
    @GetMapping("/v1/networks/{networkId}/themes")
    List<ThemeView> themes(Caller caller, @PathVariable UUID networkId) {
        access.require(caller, networkId, Right.READ_PUBLIC);
        return views(caller, networkId).stream().filter(view -> !view.retired()).toList();
    }

    @GetMapping("/v1/themes/{themeId}")
    ThemeView theme(Caller caller, @PathVariable UUID themeId) {
        Theme theme = themes.find(themeId).orElseThrow(() -> new ThemeRefusal.Unknown(themeId));
        access.require(caller, theme.networkId(), Right.READ_PUBLIC);
        return view(caller, theme);
    }

    @PostMapping("/v1/networks/{networkId}/themes")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ThemeView> define(
            Caller caller, @PathVariable UUID networkId, @Valid @RequestBody ThemeRequest request) {
        Theme theme = keeping.define(caller, networkId, request.description());
        return ResponseEntity.created(URI.create("/v1/themes/" + theme.id())).body(view(caller, theme));
    }

    @PutMapping("/v1/themes/{themeId}")
    ThemeView change(Caller caller, @PathVariable UUID themeId, @Valid @RequestBody ThemeRequest request) {
        return view(caller, keeping.change(caller, themeId, request.description()));
    }

    /** Takes it out of what is offered. */
    @PostMapping("/v1/themes/{themeId}/retirement")
    ThemeView retire(Caller caller, @PathVariable UUID themeId) {
        return view(caller, keeping.retire(caller, themeId));
    }

    private ThemeView view(Caller caller, Theme theme) {
        return views(caller, theme.networkId()).stream()
                .filter(view -> view.id().equals(theme.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<ThemeView> views(Caller caller, UUID networkId) {
        List<Theme> all = themes.ofNetwork(networkId);
        ThemeScheme scheme = new ThemeScheme(all);
        Map<UUID, Set<UUID>> readable = counts.readableByTheme(caller, networkId);
        return all.stream()
                .map(theme -> {
                    Set<UUID> items = new HashSet<>();
                    scheme.withNarrower(theme.id()).forEach(id -> items.addAll(readable.getOrDefault(id, Set.of())));
                    return ThemeView.of(theme, scheme.narrower(theme.id()), items.size());
                })
                .toList();
    }

    /** A text in the languages of the platform. */
    record Label(
            @NotBlank @Size(max = ThemeDescription.LONGEST_LABEL)
            String nl,

            @Size(max = ThemeDescription.LONGEST_LABEL) @Nullable
            String en) {}

    record Synonyms(
            @Size(max = ThemeDescription.MOST_SYNONYMS) @Nullable
            List<@NotBlank @Size(max = ThemeDescription.LONGEST_LABEL) String> nl,

            @Size(max = ThemeDescription.MOST_SYNONYMS) @Nullable
            List<@NotBlank @Size(max = ThemeDescription.LONGEST_LABEL) String> en) {

        List<String> dutch() {
            return nl == null ? List.of() : nl;
        }

        List<String> english() {
            return en == null ? List.of() : en;
        }
    }

    record ThemeRequest(
            @jakarta.validation.constraints.NotNull @Valid Label prefLabel,
            @Valid @Nullable Synonyms altLabels,

            @Size(max = ThemeDescription.LONGEST_DEFINITION) @Nullable
            String definition,

            @Nullable UUID broaderId) {

        ThemeDescription description() {
            return new ThemeDescription(
                    broaderId,
                    prefLabel.nl(),
                    prefLabel.en(),
                    altLabels == null ? List.of() : altLabels.dutch(),
                    altLabels == null ? List.of() : altLabels.english(),
                    definition);
        }
    }

    /** {@code itemCount}: what the caller can read here, and under the narrower themes. */
    record ThemeView(
            UUID id,
            Label prefLabel,
            Synonyms altLabels,
            @Nullable String definition,
            @Nullable UUID broaderId,
            List<UUID> narrowerIds,
            int itemCount,
            boolean retired) {

        static ThemeView of(Theme theme, List<UUID> narrower, int itemCount) {
            ThemeDescription description = theme.description();
            return new ThemeView(
                    theme.id(),
                    new Label(description.labelNl(), description.labelEn()),
                    new Synonyms(description.altLabelsNl(), description.altLabelsEn()),
                    description.definition(),
                    description.broaderId(),
                    narrower,
                    itemCount,
                    theme.retired());
        }
    }
}
