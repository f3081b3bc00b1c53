package nl.kopgroep.network.person.keycloak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.kopgroep.network.person.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What Keycloak still has to be told, written down in the transaction that makes it necessary. */
@Repository
class KeycloakTasks implements Accounts {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int FIRST_DOUBLINGS = 8;

    private final JdbcClient jdbc;

    KeycloakTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    enum Kind {
        ORGANISATION,
        PERSON,
        INVITATION
    }

    /** @param revision the wording of the task when it was taken: asked for again meanwhile, it isn't done with */
    record Task(long id, Kind kind, UUID subject, long revision, int attempts) {}

    /** How it stands; {@code failing} are those that were tried more than once. */
    record Waiting(long waiting, long failing, @Nullable Instant oldest) {}

    @Override
    public void follow(UUID personId) {
        ask(Kind.PERSON, personId);
    }

    @Override
    public void followOrganisation(UUID organisationId) {
        ask(Kind.ORGANISATION, organisationId);
    }

    @Override
    public void invite(UUID personId) {
        ask(Kind.INVITATION, personId);
    }

    private void ask(Kind kind, UUID subject) {
        jdbc.sql("""
                insert into keycloak_task as t (kind, subject) values (?, ?)
                on conflict (kind, subject) do update
                  set revision = t.revision + 1, next_attempt_at = now(), attempts = 0, last_failure = null""").params(id(kind), subject).update();
    }

    /** Takes the tasks that are due, for as long as the lease: whoever dies with them leaves them to the next. */
    List<Task> take(int most, Duration lease) {
        return jdbc.sql("""
                update keycloak_task set next_attempt_at = now() + make_interval(secs => ?), attempts = attempts + 1
                where id in (select id from keycloak_task where next_attempt_at <= now()
                             order by next_attempt_at, id limit ? for update skip locked)
                returning id, kind, subject, revision, attempts""")
                .params((double) lease.toSeconds(), most)
                .query((row, _) -> new Task(
                        row.getLong("id"),
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("subject", UUID.class),
                        row.getLong("revision"),
                        row.getInt("attempts")))
                .list();
    }

    void done(Task task) {
        jdbc.sql("delete from keycloak_task where id = ? and revision = ?")
                .params(task.id(), task.revision())
                .update();
    }

    /** Puts it off: the pause doubles with each attempt, up to five minutes. */
    void failed(Task task, String why) {
        long seconds = Math.min(LONGEST_PAUSE.toSeconds(), 1L << Math.min(task.attempts(), FIRST_DOUBLINGS));
        jdbc.sql("""
                update keycloak_task set next_attempt_at = now() + make_interval(secs => ?), last_failure = ?
                where id = ? and revision = ?""").params((double) seconds, why, task.id(), task.revision()).update();
    }

    Waiting waiting() {
        return jdbc.sql("""
                select count(*) as waiting, count(*) filter (where last_failure is not null) as failing,
                  min(created_at) as oldest from keycloak_task""")
                .query((row, _) -> new Waiting(
                        row.getLong("waiting"),
                        row.getLong("failing"),
                        row.getTimestamp("oldest") == null
                                ? null
                                : row.getTimestamp("oldest").toInstant()))
                .single();
    }

    private static String id(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
