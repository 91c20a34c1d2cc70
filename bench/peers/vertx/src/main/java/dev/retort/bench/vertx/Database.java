// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.vertx;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/// Rows of PostgreSQL, by Vert.x's own client.
record Database(Pool pool) {

    private static final int ROWS = 10_000;

    /// Opens no connection before the first question. All event loops share the pool.
    static void on(Router router, Vertx vertx) {
        var server = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(Integer.parseInt(System.getenv().getOrDefault("BENCH_POSTGRES_PORT", "1")))
                .setUser("bench")
                .setDatabase("postgres")
                .setCachePreparedStatements(true);
        var limits = new PoolOptions().setMaxSize(16).setShared(true).setName("bench");
        var database = new Database(
                PgBuilder.pool().connectingTo(server).with(limits).using(vertx).build());
        router.get("/db").handler(database::one);
        router.get("/queries").handler(database::several);
        router.get("/updates").handler(database::update);
        router.get("/fortunes").handler(database::fortunes);
    }

    private void one(RoutingContext context) {
        pool.withConnection(connection -> worlds(connection, 1))
                .onSuccess(worlds -> context.json(worlds.getFirst().toJson()))
                .onFailure(context::fail);
    }

    private void several(RoutingContext context) {
        pool.withConnection(connection -> worlds(connection, count(context)))
                .onSuccess(worlds -> send(context, worlds))
                .onFailure(context::fail);
    }

    private void update(RoutingContext context) {
        pool.withTransaction(
                        connection -> worlds(connection, count(context)).compose(worlds -> write(connection, worlds)))
                .onSuccess(worlds -> send(context, worlds))
                .onFailure(context::fail);
    }

    private static int count(RoutingContext context) {
        return Integer.parseInt(context.queryParam("queries").getFirst());
    }

    private static void send(RoutingContext context, List<World> worlds) {
        context.json(new JsonArray(worlds.stream().map(World::toJson).toList()));
    }

    /// Different ones, in the order of their ids, so that two who update the same do not wait for each other.
    private static Future<List<World>> worlds(SqlClient client, int count) {
        var ids = ThreadLocalRandom.current()
                .ints(1, ROWS + 1)
                .distinct()
                .limit(count)
                .sorted()
                .boxed();
        var select = client.preparedQuery("select id, randomnumber from world where id = $1");
        var rows = ids.map(id -> select.execute(Tuple.of(id))
                .map(found -> World.of(found.iterator().next())));
        return Future.all(rows.toList()).map(all -> all.<World>list());
    }

    private static Future<List<World>> write(SqlClient client, List<World> worlds) {
        var changed = worlds.stream()
                .map(world -> new World(world.id(), ThreadLocalRandom.current().nextInt(1, ROWS + 1)))
                .toList();
        var rows = changed.stream()
                .map(world -> Tuple.of(world.randomNumber(), world.id()))
                .toList();
        return client.preparedQuery("update world set randomnumber = $1 where id = $2")
                .executeBatch(rows)
                .map(changed);
    }

    private void fortunes(RoutingContext context) {
        pool.preparedQuery("select id, message from fortune")
                .execute()
                .onSuccess(rows -> {
                    var fortunes = new ArrayList<Fortune>();
                    rows.forEach(row -> fortunes.add(new Fortune(row.getInteger(0), row.getString(1))));
                    fortunes.add(new Fortune(0, "Additional fortune added at request time."));
                    fortunes.sort(Comparator.comparing(Fortune::message));
                    context.response()
                            .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                            .end(Fortune.page(fortunes));
                })
                .onFailure(context::fail);
    }

    private record World(int id, int randomNumber) {

        static World of(Row row) {
            return new World(row.getInteger(0), row.getInteger(1));
        }

        JsonObject toJson() {
            return new JsonObject().put("id", id).put("randomNumber", randomNumber);
        }
    }
}
