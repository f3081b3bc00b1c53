package nl.kopgroep.notification.matching;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.access.Access;
import nl.kopgroep.access.Caller;
import nl.kopgroep.notification.following.TrialSettings;
import nl.kopgroep.notification.rhythm.Rhythm;
import nl.kopgroep.notification.rhythm.Rhythms;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody tries settings before she saves them, on what really happened in the last thirty days: they are written,
 * the real decision is asked, and everything is undone. What she newly follows counts as if she had followed it all
 * along, in both figures. Notices that come whatever one chose are not counted.
 */
@Component
class Trying {

    private static final Duration BACK = Duration.ofDays(30);

    private static final String TOLD = "with recursive "
            + HypotheticalSql.HERS
            + HypotheticalSql.PAST
            + MatchingSql.MATCHING
            + MatchingSql.FOLLOWERS
            + CascadeSql.OUTCOME
            + """
            select coalesce(u.about_id, u.id) as about, u.occurred_at, o.mail, o.in_app
            from outcome o join network_update u on u.id = o.subject where o.person_id = :person""";

    private final Access access;
    private final TrialSettings settings;
    private final Rhythms rhythms;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Trying(Access access, TrialSettings settings, Rhythms rhythms, JdbcClient jdbc, TransactionTemplate transaction) {
        this.access = access;
        this.settings = settings;
        this.rhythms = rhythms;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** What a month would have brought: mails, and entries in the list. */
    record Month(long mails, long entries) {}

    record Trial(Instant since, Month now, Month then) {}

    private record Told(UUID about, Instant at, String mail, boolean inApp) {}

    /** @param rhythm the one to try, or null for the one there is */
    Trial of(Caller caller, UUID networkId, TrialSettings.Candidate candidate, @Nullable Rhythm rhythm) {
        access.standing(caller, networkId);
        UUID person = caller.requirePerson();
        Instant since = Instant.now().minus(BACK);
        Rhythm usual = rhythms.of(person);
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            settings.asIfAllAlong(networkId, person);
            Month now = month(told(networkId, person, since), usual);
            settings.apply(caller, networkId, candidate);
            settings.asIfAllAlong(networkId, person);
            Month then = month(told(networkId, person, since), rhythm == null ? usual : rhythm);
            return new Trial(since, now, then);
        }));
    }

    private List<Told> told(UUID networkId, UUID person, Instant since) {
        return jdbc.sql(TOLD)
                .param("network", networkId)
                .param("person", person)
                .param("since", Timestamp.from(since))
                .query((row, _) -> new Told(
                        row.getObject("about", UUID.class),
                        row.getTimestamp("occurred_at").toInstant(),
                        row.getString("mail"),
                        row.getBoolean("in_app")))
                .list();
    }

    /** At once is a mail each; of a digest all that is due at one moment is one. */
    private static Month month(List<Told> told, Rhythm rhythm) {
        Set<Instant> digests = new HashSet<>();
        long direct = 0;
        for (Told each : told) {
            switch (each.mail()) {
                case "direct" -> direct++;
                case "daily" -> digests.add(rhythm.daily(each.at()));
                case "weekly" -> digests.add(rhythm.weekly(each.at()));
                default -> {
                    // No mail.
                }
            }
        }
        long entries =
                told.stream().filter(Told::inApp).map(Told::about).distinct().count();
        return new Month(direct + digests.size(), entries);
    }
}
