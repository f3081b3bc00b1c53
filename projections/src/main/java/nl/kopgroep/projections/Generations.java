package nl.kopgroep.projections;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which generation of the projections is read, and which is being made. */
class Generations {

    private final JdbcClient jdbc;

    Generations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The state as of now. {@code building} is null when no rebuild is going on.
     *
     * @param switchedAt when the last rebuild was taken into use
     */
    record State(
            int current,
            @Nullable Integer building,
            @Nullable UUID restatementId,
            @Nullable Instant startedAt,
            @Nullable Instant switchedAt) {}

    State state() {
        return read("");
    }

    /** Reads the state and keeps it from switching until the transaction ends. */
    State stateForApplying() {
        return read(" for share");
    }

    /** Reads the state and waits until nobody is applying. */
    private State stateForSwitching() {
        return read(" for update");
    }

    private State read(String lock) {
        return jdbc.sql("select * from projection_state" + lock)
                .query((row, _) -> new State(
                        row.getInt("current_generation"),
                        row.getObject("building_generation", Integer.class),
                        row.getObject("restatement_id", UUID.class),
                        instant(row.getTimestamp("started_at")),
                        instant(row.getTimestamp("switched_at"))))
                .single();
    }

    /** Opens a new generation; one that was being made is given up. Answers the new generation's number. */
    int open(UUID restatementId, Set<String> owners, int partitions) {
        State state = stateForSwitching();
        int next =
                Math.max(state.current(), Optional.ofNullable(state.building()).orElse(0)) + 1;
        jdbc.sql("delete from projection_owed").update();
        jdbc.sql("""
                update projection_state
                set building_generation = ?, restatement_id = ?, started_at = now()""").params(next, restatementId).update();
        for (String owner : owners) {
            jdbc.sql("""
                    insert into projection_owed (restatement_id, owner, partition)
                    select ?, ?, p from generate_series(0, ? - 1) p""").params(restatementId, owner, partitions).update();
        }
        return next;
    }

    /**
     * Notes that an owner's partition has told everything, and takes the new generation into use when that
     * was the last one.
     *
     * @return the generation that is no longer read, if this switched
     */
    Optional<Integer> settle(UUID restatementId, String owner, int partition) {
        State state = stateForSwitching();
        if (!restatementId.equals(state.restatementId()) || state.building() == null) {
            return Optional.empty();
        }
        jdbc.sql("delete from projection_owed where restatement_id = ? and owner = ? and partition = ?")
                .params(restatementId, owner, partition)
                .update();
        long owed = jdbc.sql("select count(*) from projection_owed where restatement_id = ?")
                .params(restatementId)
                .query((row, _) -> row.getLong(1))
                .single();
        if (owed > 0) {
            return Optional.empty();
        }
        jdbc.sql("""
                update projection_state
                set current_generation = building_generation, building_generation = null,
                    restatement_id = null, switched_at = now()""").update();
        return Optional.of(state.current());
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
