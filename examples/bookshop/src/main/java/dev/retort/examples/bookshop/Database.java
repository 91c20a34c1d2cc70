// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.bookshop;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.LinkedBlockingDeque;

/// A SQLite file: a few connections that take turns, and transactions. Safe for use by many threads.
///
/// With a write-ahead log, readers see the last commit while one writer works; nothing that was not committed
/// survives the end of the process, however it ends.
final class Database {

    private static final int CONNECTIONS = 4;

    private final LinkedBlockingDeque<Connection> idle = new LinkedBlockingDeque<>();

    private Database(Path file) throws SQLException {
        for (int i = 0; i < CONNECTIONS; i++) idle.add(connect(file));
    }

    static Database open(Path file) {
        try {
            return new Database(file);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot open the database " + file + ": " + e.getMessage(), e);
        }
    }

    private static Connection connect(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            for (String pragma :
                    List.of("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "busy_timeout = 10000")) {
                statement.execute("PRAGMA " + pragma);
            }
        }
        return connection;
    }

    /// Something that is done with a connection.
    @FunctionalInterface
    interface Work<T, E extends Exception> {
        T run(Connection connection) throws SQLException, E;
    }

    /// Reads.
    <T, E extends Exception> T read(Work<T, E> work) throws E {
        Connection connection = take();
        try {
            return work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database failed: " + e.getMessage(), e);
        } finally {
            idle.addFirst(connection);
        }
    }

    /// Reads and writes: all of it, or, when anything is thrown, nothing.
    <T, E extends Exception> T write(Work<T, E> work) throws E {
        return this.<T, E>read(connection -> {
            execute(connection, "BEGIN IMMEDIATE");
            boolean done = false;
            try {
                T result = work.run(connection);
                execute(connection, "COMMIT");
                done = true;
                return result;
            } finally {
                if (!done) execute(connection, "ROLLBACK");
            }
        });
    }

    private Connection take() {
        try {
            return idle.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the database", e);
        }
    }

    /// Runs a statement with its parameters.
    ///
    /// @return how many rows it changed
    static int execute(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, List.of(parameters))) {
            return statement.executeUpdate();
        }
    }

    static PreparedStatement prepare(Connection connection, String sql, List<?> parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) statement.setObject(i + 1, parameters.get(i));
        return statement;
    }
}
