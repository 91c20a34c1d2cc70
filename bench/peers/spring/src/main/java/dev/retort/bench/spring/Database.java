// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Rows of PostgreSQL, by JDBC.
@RestController
class Database {

    private static final int ROWS = 10_000;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;

    Database(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @GetMapping("/db")
    World one() {
        return worlds(1).getFirst();
    }

    @GetMapping("/queries")
    List<World> several(@RequestParam int queries) {
        return worlds(queries);
    }

    @GetMapping("/updates")
    List<World> update(@RequestParam int queries) {
        return transaction.execute(_ -> {
            var changed = worlds(queries).stream()
                    .map(world ->
                            new World(world.id(), ThreadLocalRandom.current().nextInt(1, ROWS + 1)))
                    .toList();
            jdbc.batchUpdate(
                    "update world set randomnumber = ? where id = ?",
                    changed.stream()
                            .map(world -> new Object[] {world.randomNumber(), world.id()})
                            .toList());
            return changed;
        });
    }

    @GetMapping(path = "/fortunes", produces = MediaType.TEXT_HTML_VALUE)
    String fortunes() {
        var fortunes = new ArrayList<>(jdbc.query(
                "select id, message from fortune", (row, _) -> new Fortune(row.getInt(1), row.getString(2))));
        fortunes.add(new Fortune(0, "Additional fortune added at request time."));
        fortunes.sort(Comparator.comparing(Fortune::message));
        return Fortune.page(fortunes);
    }

    /// Different ones, in the order of their ids, so that two who update the same do not wait for each other.
    private List<World> worlds(int count) {
        var ids = ThreadLocalRandom.current()
                .ints(1, ROWS + 1)
                .distinct()
                .limit(count)
                .sorted();
        return ids.mapToObj(this::world).toList();
    }

    private World world(int id) {
        return jdbc.queryForObject(
                "select id, randomnumber from world where id = ?",
                (row, _) -> new World(row.getInt(1), row.getInt(2)),
                id);
    }

    record World(int id, int randomNumber) {}
}
