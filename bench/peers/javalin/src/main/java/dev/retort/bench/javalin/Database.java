// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.javalin;

import com.zaxxer.hikari.HikariDataSource;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;

/// Rows of PostgreSQL, by JDBC.
record Database(DataSource source) {

    private static final int ROWS = 10_000;

    /// Opens no connection before the first question.
    static void on(RoutesConfig routes) {
        var source = new HikariDataSource();
        var port = System.getenv().getOrDefault("BENCH_POSTGRES_PORT", "1");
        source.setJdbcUrl("jdbc:postgresql://127.0.0.1:" + port + "/postgres");
        source.setUsername("bench");
        source.setMaximumPoolSize(16);
        var database = new Database(source);
        routes.get("/db", database::one);
        routes.get("/queries", database::several);
        routes.get("/updates", database::update);
        routes.get("/fortunes", database::fortunes);
    }

    private void one(Context context) throws SQLException {
        try (var connection = source.getConnection()) {
            context.json(worlds(connection, 1).getFirst());
        }
    }

    private void several(Context context) throws SQLException {
        try (var connection = source.getConnection()) {
            context.json(worlds(connection, count(context)));
        }
    }

    private void update(Context context) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var changed = worlds(connection, count(context)).stream()
                    .map(world -> new World(world.id(), random()))
                    .toList();
            write(connection, changed);
            connection.commit();
            context.json(changed);
        }
    }

    private static int count(Context context) {
        return context.queryParamAsClass("queries", Integer.class).get();
    }

    private void fortunes(Context context) throws SQLException {
        var fortunes = new ArrayList<Fortune>();
        try (var connection = source.getConnection();
                var select = connection.prepareStatement("select id, message from fortune");
                var rows = select.executeQuery()) {
            while (rows.next()) fortunes.add(new Fortune(rows.getInt(1), rows.getString(2)));
        }
        fortunes.add(new Fortune(0, "Additional fortune added at request time."));
        fortunes.sort(Comparator.comparing(Fortune::message));
        context.html(Fortune.page(fortunes));
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

    record World(int id, int randomNumber) {}
}
