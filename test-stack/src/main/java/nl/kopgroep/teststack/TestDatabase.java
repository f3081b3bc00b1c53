package nl.kopgroep.teststack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database that belongs to one test (or one Spring context) and to a role without special rights. */
public record TestDatabase(String name, String jdbcUrl, String user, String password) {

    /** A plain connection; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }
}
