// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.retort.examples.conformance.Benchmarks.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ThreadLocalRandom;

/// The tables of the benchmarks, in SQLite or PostgreSQL. Safe for use by many threads.
final class Database {

    private static final int WORLDS = 10_000;

    private static final List<String> FORTUNES = List.of(
            "fortune: No such file or directory",
            "A computer scientist is someone who fixes things that aren't broken.",
            "After enough decimal places, nobody gives a damn.",
            "A bad random number generator: 1, 1, 1, 1, 1, 4.33e+67, 1, 1, 1",
            "A computer program does what you tell it to do, not what you want it to do.",
            "Emacs is a nice operating system, but I prefer UNIX. — Tom Christaensen",
            "Any program that runs right is obsolete.",
            "A list is only as strong as its weakest link. — Donald Knuth",
            "Feature: A bug with seniority.",
            "Computers make very fast, very accurate mistakes.",
            "<script>alert(\"This should not be displayed in a browser alert box.\");</script>",
            "フレームワークのベンチマーク");

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    record Fortune(int id, String message) {}

    /// @param url empty for a SQLite file that goes with the process
    static Database open(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(
                url.isEmpty() ? "jdbc:sqlite:" + file() + "?journal_mode=WAL&synchronous=OFF&busy_timeout=10000" : url);
        config.setMaximumPoolSize(16);
        var database = new Database(new HikariDataSource(config));
        try {
            database.fill();
        } catch (SQLException failure) {
            throw new IllegalStateException("the database cannot be used: " + failure.getMessage(), failure);
        }
        return database;
    }

    private static Path file() {
        try {
            Path file = Files.createTempFile("conformance", ".db");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void fill() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE IF NOT EXISTS world (id int PRIMARY KEY, randomnumber int NOT NULL)");
                statement.execute(
                        "CREATE TABLE IF NOT EXISTS fortune (id int PRIMARY KEY, message varchar(2048) NOT NULL)");
                try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM world")) {
                    if (rows.next() && rows.getInt(1) > 0) return;
                }
            }
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO world VALUES (?, ?)")) {
                for (int id = 1; id <= WORLDS; id++) {
                    insert.setInt(1, id);
                    insert.setInt(2, ThreadLocalRandom.current().nextInt(WORLDS) + 1);
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO fortune VALUES (?, ?)")) {
                for (int i = 0; i < FORTUNES.size(); i++) {
                    insert.setInt(1, i + 1);
                    insert.setString(2, FORTUNES.get(i));
                    insert.addBatch();
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    World world(int id) throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("SELECT id, randomnumber FROM world WHERE id = ?")) {
            query.setInt(1, id);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) return new World(rows.getInt(1), rows.getInt(2));
            }
        }
        throw new NoSuchElementException("there is no world " + id);
    }

    List<Fortune> fortunes() throws SQLException {
        try (Connection connection = pool.getConnection();
                PreparedStatement query = connection.prepareStatement("SELECT id, message FROM fortune");
                ResultSet rows = query.executeQuery()) {
            var fortunes = new ArrayList<Fortune>();
            while (rows.next()) fortunes.add(new Fortune(rows.getInt(1), rows.getString(2)));
            return fortunes;
        }
    }

    /// Writes all of them, or none. In the order of their ids, so that two never wait for each other.
    void update(List<World> worlds) throws SQLException {
        List<World> ordered =
                worlds.stream().sorted(Comparator.comparingInt(World::id)).toList();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE world SET randomnumber = ? WHERE id = ?")) {
                for (World world : ordered) {
                    update.setInt(1, world.randomNumber());
                    update.setInt(2, world.id());
                    update.addBatch();
                }
                update.executeBatch();
                connection.commit();
            } catch (SQLException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    void close() {
        pool.close();
    }
}
