package nl.kopgroep.network.membership;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The letters that are still to be sent, written down in the transaction of the decision. */
@Repository
class RefusalLetters {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int FIRST_DOUBLINGS = 12;
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(2);

    private final JdbcClient jdbc;

    RefusalLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param letter what to send; null when nobody is to hear it any more */
    record Due(
            UUID membershipId,
            long revision,
            int attempts,
            @Nullable RefusalLetter letter) {}

    void ask(UUID membershipId) {
        jdbc.sql("""
                insert into refusal_letter as l (membership_id) values (?)
                on conflict (membership_id) do update set revision = l.revision + 1, asked_at = now(), attempts = 0,
                  next_attempt_at = now(), last_failure = null""").params(membershipId).update();
    }

    /** Takes one that is due, for as long as the lease: whoever dies with it leaves it to the next. */
    Optional<Due> take(Duration lease) {
        return jdbc.sql("""
                with taken as (
                  update refusal_letter set next_attempt_at = now() + make_interval(secs => ?), attempts = attempts + 1
                  where membership_id = (select membership_id from refusal_letter where next_attempt_at <= now()
                                         order by next_attempt_at limit 1 for update skip locked)
                  returning membership_id, revision, attempts)
                select t.*, m.version, m.reason, o.name as organisation, n.name as network, n.slug, n.mail_domain,
                  p.name as steward, p.contact, a.name, a.email, a.language
                from taken t
                join membership m on m.id = t.membership_id
                join organisation o on o.id = m.organisation_id
                join network n on n.id = m.network_id
                join programme p on p.id = n.steward_programme_id
                left join applicant a on a.membership_id = m.id and m.status = 'declined'""")
                .params((double) lease.toSeconds())
                .query((row, _) -> due(row))
                .optional();
    }

    void done(Due due) {
        jdbc.sql("delete from refusal_letter where membership_id = ? and revision = ?")
                .params(due.membershipId(), due.revision())
                .update();
    }

    /**
     * Puts it off: the pause doubles with each attempt, up to an hour, for two days.
     *
     * @return whether it will be tried again
     */
    boolean failed(Due due, String why) {
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(due.attempts(), FIRST_DOUBLINGS));
        boolean again = jdbc.sql("""
                        update refusal_letter set next_attempt_at = now() + make_interval(secs => ?), last_failure = ?
                        where membership_id = ? and revision = ? and asked_at > now() - make_interval(secs => ?)""")
                        .params((double) seconds, why, due.membershipId(), due.revision(), (double)
                                GIVEN_UP_AFTER.toSeconds())
                        .update()
                == 1;
        if (!again) {
            done(due);
        }
        return again;
    }

    private static Due due(ResultSet row) throws SQLException {
        UUID membershipId = row.getObject("membership_id", UUID.class);
        String email = row.getString("email");
        RefusalLetter letter = email == null
                ? null
                : new RefusalLetter(
                        membershipId,
                        row.getLong("version"),
                        new RefusalLetter.To(row.getString("name"), email, row.getString("language")),
                        row.getString("organisation"),
                        row.getString("reason"),
                        row.getString("network"),
                        row.getString("slug"),
                        row.getString("mail_domain"),
                        row.getString("steward"),
                        row.getString("contact"));
        return new Due(membershipId, row.getLong("revision"), row.getInt("attempts"), letter);
    }
}
