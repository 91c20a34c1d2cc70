// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.retort;

import com.zaxxer.hikari.HikariDataSource;
import dev.retort.Get;
import dev.retort.Html;
import dev.retort.Json;
import dev.retort.Resource;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/// Rows of PostgreSQL, by JDBC.
@Resource
record Database(DataSource source) {

    private static final int ROWS = 10_000;

    /// Opens no connection before the first question.
    static Database fromEnvironment() {
        var source = new HikariDataSource();
        var port = System.getenv().getOrDefault("BENCH_POSTGRES_PORT", "1");
        source.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUsername("bench");
        source.setMaximumPoolSize(16);
        return new Database(source);
    }

    @Get("/db")
    World one() throws SQLException {
        try (var connection = source.getConnection()) {
            return worlds(connection, 1).getFirst();
        }
    }

    @Get("/queries")
    List<World> several(@Positive @Max(500) int queries) throws SQLException {
        try (var connection = source.getConnection()) {
            return worlds(connection, queries);
        }
    }

    @Get("/updates")
    List<World> update(@Positive @Max(500) int queries) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var changed = worlds(connection, queries).stream()
                    .map(world -> new World(world.id(), random()))
                    .toList();
            write(connection, changed);
            connection.commit();
            return changed;
        }
    }

    @Get("/fortunes")
    Html fortunes() throws SQLException {
        var fortunes = new ArrayList<Fortune>();
        try (var connection = source.getConnection();
                var select = connection.prepareStatement("select id, message from fortune");
                var rows = select.executeQuery()) {
            while (rows.next()) fortunes.add(new Fortune(rows.getInt(1), rows.getString(2)));
        }
        fortunes.add(new Fortune(0, "Additional fortune added at request time."));
        fortunes.sort(Comparator.comparing(Fortune::message));
        return Html.of(Fortune.page(fortunes));
    }

    /// Different ones, in the order of their ids, so that two who update the same do not wait for each other.
    private static List<World> worlds(Connection connection, int count) throws SQLException {
        var ids = ThreadLocalRandom.current()
                .ints(1, ROWS + 1)
                .distinct()
                .limit(count)
                .sorted()
                .toArray();
        var worlds = new ArrayList<World>(count);
        try (var select = connection.prepareStatement("select id, randomnumber from world where id = ?")) {
            for (int id : ids) worlds.add(world(select, id));
        }
        return worlds;
    }

    private static World world(PreparedStatement select, int id) throws SQLException {
        select.setInt(1, id);
        try (var rows = select.executeQuery()) {
            rows.next();
            return new World(rows.getInt(1), rows.getInt(2));
        }
    }

    private static void write(Connection connection, List<World> worlds) throws SQLException {
        try (var update = connection.prepareStatement("update world set randomnumber = ? where id = ?")) {
            for (var world : worlds) {
                update.setInt(1, world.randomNumber());
                update.setInt(2, world.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1, ROWS + 1);
    }

    @Json
    record World(int id, int randomNumber) {}
}
