// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responsechangestatuscode;

import dev.retort.Body;
import dev.retort.Json;
import dev.retort.PathParam;
import dev.retort.Put;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;
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
    Found getOrCreate(@PathParam("task_id") String taskId) {
        String made = "This didn't exist before";
        String known = tasks.putIfAbsent(taskId, made);
        return known == null ? new Found.Made(new Task(made)) : new Found.Known(new Task(known));
    }

    sealed interface Found {

        /// The task that was there.
        @Status(200)
        record Known(@Body Task task) implements Found {}

        /// The task that was made.
        @Status(201)
        record Made(@Body Task task) implements Found {}
    }

    /// A task, which is a text in JSON.
    @Json.Value
    record Task(String text) {}
}
