package nl.kopgroep.network.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.kopgroep.support.problem.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself.
 *
 * @param partners who a collaboration consists of, by name
 * @param continues what it carries on, by name: an earlier project or collaboration
 * @param brings what others can come to it for
 */
public record Profile(
        String name,
        String kind,
        @Nullable String region,
        @Nullable String website,
        List<String> partners,
        List<String> continues,
        @Nullable LocalDate runsFrom,
        @Nullable LocalDate runsUntil,
        @Nullable String brings) {

    /** The kinds that somebody can say of an organisation. */
    public static final Set<String> KINDS = new TreeSet<>(
            Set.of("collaboration", "care-institution", "school", "municipality", "company", "programme", "other"));

    private static final int MOST_NAMES = 50;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2_000;

    public Profile {
        partners = List.copyOf(partners);
        continues = List.copyOf(continues);
    }

    /** A profile out of what somebody sent; what isn't right is added to the findings. */
    public static Profile checked(
            Findings findings,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String region,
            @Nullable String website,
            @Nullable List<? extends @Nullable String> partners,
            @Nullable List<? extends @Nullable String> continues,
            @Nullable LocalDate runsFrom,
            @Nullable LocalDate runsUntil,
            @Nullable String brings) {
        if (runsFrom != null && runsUntil != null && runsUntil.isBefore(runsFrom)) {
            findings.add("runsUntil", "dit ligt voor het begin", "this is before the start");
        }
        return new Profile(
                findings.required("name", name, LONGEST_NAME),
                findings.oneOf("kind", kind, KINDS),
                findings.optional("region", region, LONGEST_NAME),
                findings.website("website", website),
                findings.texts("partners", partners, MOST_NAMES, LONGEST_NAME),
                findings.texts("continues", continues, MOST_NAMES, LONGEST_NAME),
                runsFrom,
                runsUntil,
                findings.optional("brings", brings, LONGEST_TEXT));
    }
}
