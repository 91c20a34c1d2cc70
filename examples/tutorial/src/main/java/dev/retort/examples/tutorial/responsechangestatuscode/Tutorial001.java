// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responsechangestatuscode;

import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Produces;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// 200 for what was there, 201 for what was made.
@Resource
public final class Tutorial001 {

    private final Map<String, String> tasks = new ConcurrentHashMap<>(Map.of("foo", "Listen to the Bar Fighters"));

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Put("/get-or-create-task/{task_id}")
    @Produces("application/json")
    Response<Task> getOrCreate(@PathParam("task_id") String taskId) {
        String made = "This didn't exist before";
        String known = tasks.putIfAbsent(taskId, made);
        return known == null ? Response.of(201, new Task(made)) : Response.ok(new Task(known));
    }

    /// A task, which is a text in JSON.
    @Json.Value
    record Task(String text) {}
}
