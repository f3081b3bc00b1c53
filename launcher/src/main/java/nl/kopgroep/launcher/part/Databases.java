package nl.kopgroep.launcher.part;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A role and a database of the same name for each that needs one; nobody else may connect to it. */
final class Databases {

    /** The administrator's way in. */
    record Login(int port, String user, String password) {

        Connection connect() throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", user);
            properties.setProperty("password", password);
            properties.setProperty("connectTimeout", "3");
            properties.setProperty("socketTimeout", "60");
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", properties);
        }
    }

    private final Login administrator;

    Databases(Login administrator) {
        this.administrator = administrator;
    }

    /** Makes what is missing and sets the password. Names are ours, made of letters, digits and underscores. */
    void ensure(String name, String password) throws SQLException {
        try (Connection connection = administrator.connect();
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", name)) {
                statement.execute("create role \"" + name + "\" login nosuperuser nocreatedb nocreaterole");
            }
            statement.execute("alter role \"" + name + "\" password '" + password.replace("'", "''") + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", name)) {
                statement.execute("create database \"" + name + "\" owner \"" + name + "\"");
            }
            statement.execute("revoke connect, temporary on database \"" + name + "\" from public");
            statement.execute("revoke connect on database postgres from public");
        }
    }

    private static boolean exists(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            try (var answer = statement.executeQuery()) {
                return answer.next();
            }
        }
    }
}
