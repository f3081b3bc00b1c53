package nl.kopgroep.content.theme;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.access.Right;
import nl.kopgroep.messaging.Uuid7;
import nl.kopgroep.support.exchange.Batch;
import nl.kopgroep.support.exchange.Origin;
import nl.kopgroep.support.exchange.Outcome;
import nl.kopgroep.support.exchange.Outcome.Result;
import nl.kopgroep.support.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The themes that come along with a network. Nobody is told. */
@Service
class BringingThemes {

    private final Themes themes;
    private final Access access;

    BringingThemes(Themes themes, Access access) {
        this.themes = themes;
        this.access = access;
    }

    @Transactional
    List<Outcome> bring(Caller caller, UUID networkId, List<ThemeRecord> records) {
        access.enter(caller, networkId, Right.IMPORT_EXPORT);
        return Batch.bring(records, new Bringing(networkId, records)::one);
    }

    /** One batch, in which a theme may name another that comes after it. */
    private final class Bringing {

        private final UUID networkId;
        private final Map<Origin, Theme> themesByOrigin = new HashMap<>();
        private final Map<Origin, UUID> ids = new HashMap<>();
        private final ThemeScheme scheme;

        Bringing(UUID networkId, List<ThemeRecord> records) {
            this.networkId = networkId;
            this.scheme = themes.schemeForUpdate(networkId);
            for (Theme theme : scheme.all()) {
                themesByOrigin.put(Origin.here(theme.id()), theme);
                if (theme.origin() != null) {
                    themesByOrigin.put(theme.origin(), theme);
                }
            }
            for (ThemeRecord each : records) {
                if (each.source() != null && each.externalId() != null) {
                    ids.put(new Origin(each.source().strip(), each.externalId().strip()), Uuid7.next());
                }
            }
        }

        Outcome one(ThemeRecord each, Origin origin, Findings findings) {
            UUID id = idOf(origin).orElseGet(Uuid7::next);
            ThemeDescription description = described(each, origin, findings);
            if (!findings.isEmpty()) {
                return Outcome.of(origin, id, Result.UNCHANGED);
            }
            boolean retired = Boolean.TRUE.equals(each.retired());
            if (!retired) {
                placed(id, description, findings);
            }
            Optional<Theme> known = known(origin);
            if (known.isPresent()) {
                Theme before = known.get();
                boolean changed = findings.isEmpty() && before.importAgain(description, retired);
                if (changed) {
                    themes.save(before);
                }
                return Outcome.of(origin, id, Result.updatedIf(changed));
            }
            if (findings.isEmpty()) {
                Theme theme = Theme.imported(id, networkId, origin, description, retired);
                themes.save(theme);
                scheme.add(theme);
            }
            return Outcome.of(origin, id, Result.CREATED);
        }

        private Optional<Theme> known(Origin origin) {
            return Optional.ofNullable(themesByOrigin.get(origin))
                    .or(() -> origin.ownId().map(id -> themesByOrigin.get(Origin.here(id))));
        }

        private Optional<UUID> idOf(Origin origin) {
            return known(origin).map(Theme::id).or(() -> Optional.ofNullable(ids.get(origin)));
        }

        private ThemeDescription described(ThemeRecord each, Origin origin, Findings findings) {
            String label = findings.required("labelNl", each.labelNl(), ThemeDescription.LONGEST_LABEL);
            return new ThemeDescription(
                    broader(each.broader(), origin, findings),
                    label.isEmpty() || label.length() > ThemeDescription.LONGEST_LABEL ? "?" : label,
                    findings.optional("labelEn", each.labelEn(), ThemeDescription.LONGEST_LABEL),
                    findings.texts(
                            "altNl", each.altNl(), ThemeDescription.MOST_SYNONYMS, ThemeDescription.LONGEST_LABEL),
                    findings.texts(
                            "altEn", each.altEn(), ThemeDescription.MOST_SYNONYMS, ThemeDescription.LONGEST_LABEL),
                    findings.optional("definition", each.definition(), ThemeDescription.LONGEST_DEFINITION));
        }

        private @Nullable UUID broader(@Nullable String broader, Origin origin, Findings findings) {
            if (broader == null || broader.isBlank()) {
                return null;
            }
            Optional<UUID> id = idOf(origin.sibling(broader));
            if (id.isEmpty()) {
                findings.add(
                        "broader",
                        "dit thema is er niet: " + broader.strip(),
                        "there is no such theme: " + broader.strip());
            }
            return id.orElse(null);
        }

        private void placed(UUID id, ThemeDescription description, Findings findings) {
            try {
                scheme.requireLabelFree(id, description.labelNl());
                scheme.requireNoCycle(id, description.broaderId());
            } catch (ThemeRefusal.LabelTaken _) {
                findings.add("labelNl", "er is al een thema met deze naam", "there is a theme with this name already");
            } catch (ThemeRefusal.Cycle _) {
                findings.add(
                        "broader",
                        "zo valt dit thema langs een omweg onder zichzelf",
                        "this way the theme is below itself by a detour");
            }
        }
    }
}
