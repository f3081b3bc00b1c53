package nl.kopgroep.network.campaign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.kopgroep.teststack.TestDatabase;
import org.jspecify.annotations.Nullable;

/** The campaign's own eyes on one service's database; they open again by themselves when PostgreSQL was killed. */
public final class Books {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TestDatabase database;
    private @Nullable Connection open;

    Books(TestDatabase database) {
        this.database = database;
    }

    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    public synchronized <T> List<T> rows(String sql, Row<T> reader, Object... parameters) throws SQLException {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            try (PreparedStatement statement = connection().prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                return read(statement, reader);
            } catch (SQLException failed) {
                if (isUsable() || Instant.now().isAfter(end)) {
                    throw failed;
                }
                close();
                Pause.millis(100);
            }
        }
    }

    /** The first column of the first row; empty when there is none. */
    public String text(String sql, Object... parameters) throws SQLException {
        return rows(sql, row -> String.valueOf(row.getString(1)), parameters).stream()
                .findFirst()
                .orElse("");
    }

    public long number(String sql, Object... parameters) throws SQLException {
        return rows(sql, row -> row.getLong(1), parameters).getFirst();
    }

    public Set<UUID> ids(String sql, Object... parameters) throws SQLException {
        return new HashSet<>(rows(sql, row -> row.getObject(1, UUID.class), parameters));
    }

    public synchronized void execute(String sql) throws SQLException {
        try (var statement = connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> List<T> read(PreparedStatement statement, Row<T> reader) throws SQLException {
        List<T> found = new ArrayList<>();
        if (statement.execute()) {
            try (ResultSet row = statement.getResultSet()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
        }
        return found;
    }

    private Connection connection() throws SQLException {
        Connection known = open;
        if (known == null) {
            known = database.connect();
            open = known;
        }
        return known;
    }

    private boolean isUsable() {
        try {
            return open != null && open.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    private void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (SQLException gone) {
            // It was broken already.
        }
        open = null;
    }
}
