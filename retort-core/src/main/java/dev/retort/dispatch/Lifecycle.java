// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.Task;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is done when an application starts and stops. Put together by one thread, and then not changed any more.
public final class Lifecycle {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final List<Task> ready = new ArrayList<>();
    private final List<Task> listen = new ArrayList<>();
    private final List<Task> beforeClose = new ArrayList<>();
    private final List<Task> close = new ArrayList<>();
    private List<AutoCloseable> opened = List.of();

    /// A copy for one run of the application, which also closes what that run has opened.
    ///
    /// @param opened what is closed after everything else, what was opened last first
    public Lifecycle closing(List<AutoCloseable> opened) {
        var run = new Lifecycle();
        run.ready.addAll(ready);
        run.listen.addAll(listen);
        run.beforeClose.addAll(beforeClose);
        run.close.addAll(close);
        run.opened = opened;
        return run;
    }

    /// Adds a task for when everything is put together.
    public void onReady(Task task) {
        ready.add(task);
    }

    /// Adds a task for when the application listens.
    public void onListen(Task task) {
        listen.add(task);
    }

    /// Adds a task for when the application begins to stop.
    public void preClose(Task task) {
        beforeClose.add(task);
    }

    /// Adds a task for when the application has stopped.
    public void onClose(Task task) {
        close.add(task);
    }

    /// Does what is to be done before the first request.
    ///
    /// @throws IllegalStateException when a task throws
    public void ready() {
        for (Task task : ready) {
            try {
                task.run();
            } catch (Exception thrown) {
                throw new IllegalStateException("the application cannot start: " + thrown, thrown);
            }
        }
    }

    /// Does what is to be done when the application listens.
    public void listening() {
        listen.forEach(Lifecycle::quietly);
    }

    void closing() {
        beforeClose.forEach(Lifecycle::quietly);
    }

    /// Does what is to be done at the end.
    public void closed() {
        close.reversed().forEach(Lifecycle::quietly);
        opened.reversed().forEach(each -> quietly(each::close));
    }

    private static void quietly(Task task) {
        try {
            task.run();
        } catch (Throwable thrown) {
            LOG.error("a task of the application's start or stop failed", thrown);
        }
    }
}
