// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import dev.retort.Get;
import dev.retort.Html;
import dev.retort.Json;
import dev.retort.Name;
import dev.retort.Resource;
import dev.retort.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/// The rules of TechEmpower's benchmarks.
@Resource
record Benchmarks(Database database, Map<Integer, World> cached) {

    private static final int WORLDS = 10_000;
    private static final int MOST = 500;

    Benchmarks(Database database) {
        this(database, new ConcurrentHashMap<>());
    }

    @Json
    record Message(String message) {}

    @Json
    record World(int id, @Name("randomNumber") int randomNumber) {}

    private static <T> Response<T> served(T body) {
        return Response.ok(body).header("Server", "Retort");
    }

    /// Text.
    @Get("/plaintext")
    Response<String> plaintext() {
        return Response.ok("Hello, World!").header("Content-Type", "text/plain").header("Server", "Retort");
    }

    /// JSON.
    @Get("/tfb/json")
    Response<Message> json() {
        return served(new Message("Hello, World!"));
    }

    /// One row.
    @Get("/db")
    Response<World> one() throws SQLException {
        return served(database.world(random()));
    }

    /// Several rows, each with a query of its own.
    ///
    /// @param queries how many, from 1 to 500; anything else counts as the nearest of these
    @Get("/queries")
    Response<List<World>> several(java.util.Optional<String> queries) throws SQLException {
        return served(worlds(count(queries)));
    }

    private List<World> worlds(int count) throws SQLException {
        var worlds = new ArrayList<World>(count);
        for (int i = 0; i < count; i++) worlds.add(database.world(random()));
        return worlds;
    }

    /// Several rows, changed.
    ///
    /// @param queries as above
    @Get("/updates")
    Response<List<World>> updates(java.util.Optional<String> queries) throws SQLException {
        List<World> changed = worlds(count(queries)).stream()
                .map(world -> new World(world.id(), random()))
                .toList();
        database.update(changed);
        return served(changed);
    }

    /// Several rows that are at hand.
    ///
    /// @param count as above
    @Get("/cached-worlds")
    Response<List<World>> atHand(java.util.Optional<String> count) throws SQLException {
        var worlds = new ArrayList<World>();
        for (int i = count(count); i > 0; i--) {
            int id = random();
            World world = cached.get(id);
            if (world == null) cached.put(id, world = database.world(id));
            worlds.add(world);
        }
        return served(worlds);
    }

    /// What a cookie told, and one more, by what they say.
    @Get("/fortunes")
    Response<Html> fortunes() throws SQLException {
        List<Database.Fortune> fortunes = new ArrayList<>(database.fortunes());
        fortunes.add(new Database.Fortune(0, "Additional fortune added at request time."));
        fortunes.sort(Comparator.comparing(Database.Fortune::message));
        var page = new StringBuilder("<!doctype html><html><head><title>Fortunes</title></head><body><table>"
                + "<tr><th>id</th><th>message</th></tr>");
        for (Database.Fortune fortune : fortunes) {
            page.append("<tr><td>").append(fortune.id()).append("</td><td>");
            escape(fortune.message(), page);
            page.append("</td></tr>");
        }
        return served(new Html(page.append("</table></body></html>").toString()));
    }

    private static void escape(String text, StringBuilder page) {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '<' -> page.append("&lt;");
                case '>' -> page.append("&gt;");
                case '&' -> page.append("&amp;");
                case '"' -> page.append("&quot;");
                case '\'' -> page.append("&apos;");
                default -> page.append(text.charAt(i));
            }
        }
    }

    private static int random() {
        return ThreadLocalRandom.current().nextInt(WORLDS) + 1;
    }

    private static int count(java.util.Optional<String> text) {
        String digits = text.orElse("1");
        if (!digits.matches("[0-9]{1,9}")) return 1;
        return Math.clamp(Integer.parseInt(digits), 1, MOST);
    }
}
