package nl.kopgroep.content.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.content.item.ItemWords;
import nl.kopgroep.content.theme.NamedTheme;
import org.springframework.stereotype.Component;

/**
 * Finds with PostgreSQL alone: word forms and the themes' synonyms, but no typing errors. It counts in memory, which
 * is what a network's few thousand items allow.
 */
@Component
class DatabaseSearch {

    private final ItemWords words;

    DatabaseSearch(ItemWords words) {
        this.words = words;
    }

    Findings find(Question question) {
        List<ItemWords.Match> matches =
                words.find(question.networkId(), question.reader(), question.text(), alternatives(question));
        List<ItemWords.Match> chosen = new ArrayList<>();
        Map<UUID, Long> perTheme = new HashMap<>();
        Map<String, Long> perKind = new HashMap<>();
        Map<UUID, Long> perOrganisation = new HashMap<>();
        for (ItemWords.Match match : matches) {
            boolean theme = question.theme() == null || carriesAny(match, question.below(question.theme()));
            boolean kind = question.kind() == null || question.kind() == match.kind();
            boolean organisation =
                    question.organisation() == null || question.organisation().equals(match.organisationId());
            if (theme && kind && organisation) {
                chosen.add(match);
            }
            if (kind && organisation) {
                question.narrower().forEach((id, below) -> {
                    if (carriesAny(match, below)) {
                        perTheme.merge(id, 1L, Long::sum);
                    }
                });
            }
            if (theme && organisation) {
                perKind.merge(match.kind().written(), 1L, Long::sum);
            }
            if (theme && kind) {
                perOrganisation.merge(match.organisationId(), 1L, Long::sum);
            }
        }
        List<ItemWords.Match> page = chosen.stream()
                .skip(question.page().offset())
                .limit(question.page().size())
                .toList();
        return new Findings(
                hits(question, page), chosen.size(), new Findings.Counts(perTheme, perKind, perOrganisation));
    }

    private List<Findings.Hit> hits(Question question, List<ItemWords.Match> page) {
        Map<UUID, ItemWords.Marked> marked = question.text().isEmpty()
                ? Map.of()
                : words.mark(
                        page.stream().map(ItemWords.Match::id).toList(),
                        question.text(),
                        question.named().stream()
                                .flatMap(theme -> theme.labels().stream())
                                .toList(),
                        Highlight.START,
                        Highlight.END);
        return page.stream()
                .map(match -> {
                    ItemWords.Marked pieces = marked.get(match.id());
                    return pieces == null
                            ? new Findings.Hit(match.id(), 0, null, null)
                            : new Findings.Hit(match.id(), pieces.revision(), pieces.title(), pieces.text());
                })
                .toList();
    }

    /** The other ways to answer that the themes named in the question give. */
    static List<ItemWords.Alternative> alternatives(Question question) {
        List<ItemWords.Alternative> alternatives = new ArrayList<>();
        for (NamedTheme theme : question.named()) {
            alternatives.add(
                    new ItemWords.Alternative(new HashSet<>(question.below(theme.id())), theme.labels(), theme.rest()));
        }
        return alternatives;
    }

    static boolean carriesAny(ItemWords.Match match, Set<UUID> themes) {
        return match.themes().stream().anyMatch(themes::contains);
    }
}
