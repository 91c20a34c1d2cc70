// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.Plugin;
import dev.retort.Response;
import dev.retort.Scope;
import dev.retort.Task;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/// Tells those who run the application how it is: `/health` says whether it lives, `/ready` whether it can
/// take requests.
///
/// ```java
/// app.install(Health.standard()
///         .check("database", () -> database.ping())
///         .drain(Duration.ofSeconds(5)));
/// ```
///
/// `/health` answers with 200 as long as the application answers at all. `/ready` answers with 200 when all
/// tasks of [Scope#onReady] are done, every check succeeds, and the application is not about to stop;
/// otherwise with 503. The body is a JSON object with the member `status`, which is `up` or `down`; that of
/// `/ready` also has the status of each check in `checks`. Why a check fails is logged, and not told to
/// clients. Immutable: each method returns a new one.
public final class Health implements Plugin {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    private final Map<String, Task> checks;
    private final Duration deadline;
    private final Duration drain;

    private Health(Map<String, Task> checks, Duration deadline, Duration drain) {
        this.checks = checks;
        this.deadline = deadline;
        this.drain = drain;
    }

    /// The plugin without checks, and without a time to drain.
    public static Health standard() {
        return new Health(Map.of(), DEADLINE, Duration.ZERO);
    }

    /// Adds a check of something without which the application cannot answer. All checks run at once when
    /// `/ready` is asked, each on a thread of its own, and no check twice at the same time however often
    /// `/ready` is asked.
    ///
    /// @param name  the name in the answer
    /// @param check throws when it fails
    /// @throws IllegalArgumentException when there is a check of this name already
    public Health check(String name, Task check) {
        var more = new LinkedHashMap<>(checks);
        if (more.put(name, Objects.requireNonNull(check)) != null)
            throw new IllegalArgumentException("there are two checks " + name);
        return new Health(more, deadline, drain);
    }

    /// Sets how long a check may take before it is interrupted and counts as failed: two seconds unless
    /// this says otherwise.
    ///
    /// @throws IllegalArgumentException when the time is zero or negative
    public Health deadline(Duration deadline) {
        if (!deadline.isPositive()) throw new IllegalArgumentException("deadline must be positive, but is " + deadline);
        return new Health(checks, deadline, drain);
    }

    /// Sets how long an application that stops goes on taking requests while `/ready` answers 503 already:
    /// the time that a load balancer needs to notice. None unless this says otherwise.
    ///
    /// @throws IllegalArgumentException when the time is negative
    public Health drain(Duration drain) {
        if (drain.isNegative()) throw new IllegalArgumentException("drain must not be negative, but is " + drain);
        return new Health(checks, deadline, drain);
    }

    @Override
    public void install(Scope scope) {
        var open = new AtomicBoolean();
        List<Probe> probes = checks.entrySet().stream()
                .map(check -> new Probe(check.getKey(), check.getValue(), deadline))
                .toList();
        scope.onReady(() -> open.set(true)).preClose(() -> {
            open.set(false);
            Thread.sleep(drain);
        });
        scope.get("/health", _ -> answer(true, Map.of())).get("/ready", _ -> readiness(open.get(), probes));
    }

    private static Response<?> readiness(boolean open, List<Probe> probes) throws Exception {
        var begun = new ArrayList<Future<Boolean>>();
        probes.forEach(probe -> begun.add(probe.outcome()));
        boolean all = open;
        var told = new LinkedHashMap<String, String>();
        for (int i = 0; i < probes.size(); i++) {
            boolean up = begun.get(i).get();
            all &= up;
            told.put(probes.get(i).name(), word(up));
        }
        return answer(all, told);
    }

    private static Response<?> answer(boolean up, Map<String, String> checks) {
        var members = new LinkedHashMap<String, Object>();
        members.put("status", word(up));
        if (!checks.isEmpty()) members.put("checks", checks);
        return Response.of(up ? 200 : 503, members).header("Cache-Control", "no-store");
    }

    private static String word(boolean up) {
        return up ? "up" : "down";
    }
}
