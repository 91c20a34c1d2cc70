// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.todo;

import dev.retort.Created;
import dev.retort.Default;
import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Links;
import dev.retort.Merge;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Request;
import dev.retort.Resource;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/// Things to do, held in memory.
@Links
@Resource("/todos")
final class Todos {

    private final Map<Long, Task> tasks = new ConcurrentSkipListMap<>();
    private final AtomicLong ids = new AtomicLong();

    /// What is to do.
    ///
    /// @param order where it stands in a list
    @Json
    record Task(
            @NotBlank @Size(max = 200) String title,
            @Default("false") boolean completed,
            Optional<Integer> order) {}

    /// What is to do, and where that is kept.
    ///
    /// @param order where it stands in a list
    /// @param url   its address
    @Json
    record Todo(String title, boolean completed, Optional<Integer> order, String url) {}

    /// Everything that is to do.
    @Get
    List<Todo> list(Request request) {
        return tasks.entrySet().stream()
                .map(each -> todo(each.getKey(), each.getValue(), request))
                .toList();
    }

    /// Adds something to do.
    @Post
    Created<Todo> add(Task task, Request request) {
        long id = ids.incrementAndGet();
        tasks.put(id, task);
        return Created.at(TodosLinks.get(id), todo(id, task, request));
    }

    /// Forgets everything.
    @Delete
    void clear() {
        tasks.clear();
    }

    /// One thing to do.
    @Get("/{id}")
    Optional<Todo> get(long id, Request request) {
        return Optional.ofNullable(tasks.get(id)).map(task -> todo(id, task, request));
    }

    /// Changes it.
    @Patch("/{id}")
    Optional<Todo> change(long id, Merge<Task> change, Request request) {
        return Optional.ofNullable(tasks.computeIfPresent(id, (_, task) -> change.apply(task)))
                .map(task -> todo(id, task, request));
    }

    /// Forgets it.
    @Delete("/{id}")
    void remove(long id) {
        tasks.remove(id);
    }

    private static Todo todo(long id, Task task, Request request) {
        String url = request.scheme() + "://" + request.host() + request.address(TodosLinks.get(id));
        return new Todo(task.title(), task.completed(), task.order(), url);
    }
}
