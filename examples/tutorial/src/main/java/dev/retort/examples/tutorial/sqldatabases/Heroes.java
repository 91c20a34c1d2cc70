// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.sqldatabases;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Heroes in a table of SQLite, which is empty at first. Safe for use by many threads: one at a time uses the
/// connection.
final class Heroes {

    private static final String TABLE = """
            create table hero (id integer primary key, name text not null, age integer, secret_name text not null)""";

    private final ReentrantLock lock = new ReentrantLock();
    private final Connection connection;

    Heroes() {
        try {
            connection = DriverManager.getConnection("jdbc:sqlite::memory:");
            try (Statement statement = connection.createStatement()) {
                statement.execute(TABLE);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("no database", failure);
        }
    }

    Hero add(HeroCreate hero) {
        return query(
                        "insert into hero (name, age, secret_name) values (?, ?, ?) returning *",
                        hero.name(),
                        hero.age(),
                        hero.secretName())
                .getFirst();
    }

    List<Hero> list(int offset, int limit) {
        return query("select * from hero order by id limit ? offset ?", limit, offset);
    }

    Optional<Hero> find(long id) {
        return query("select * from hero where id = ?", id).stream().findFirst();
    }

    Optional<Hero> replace(long id, HeroCreate hero) {
        return query(
                        "update hero set name = ?, age = ?, secret_name = ? where id = ? returning *",
                        hero.name(),
                        hero.age(),
                        hero.secretName(),
                        id)
                .stream()
                .findFirst();
    }

    boolean remove(long id) {
        return !query("delete from hero where id = ? returning *", id).isEmpty();
    }

    private List<Hero> query(String sql, @Nullable Object... values) {
        lock.lock();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
            var heroes = new ArrayList<Hero>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) heroes.add(hero(rows));
            }
            return heroes;
        } catch (SQLException failure) {
            throw new IllegalStateException("the database failed", failure);
        } finally {
            lock.unlock();
        }
    }

    private static Hero hero(ResultSet row) throws SQLException {
        int number = row.getInt("age");
        @Nullable Integer age = row.wasNull() ? null : number;
        return new Hero(row.getLong("id"), row.getString("name"), age, row.getString("secret_name"));
    }

    /// A row of the table.
    record Hero(long id, String name, @Nullable Integer age, String secretName) {}
}
