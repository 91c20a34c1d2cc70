// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Work that is done after the answer was sent: as a parameter of an endpoint, or [Request#background()].
///
/// Tasks run one after the other, in the order in which they were added, on the request's thread. They are
/// dropped when an exception ends the request instead. One that fails is logged, and the next one runs. An
/// application that stops waits for them as long as [Limits#shutdownTime] allows.
@FunctionalInterface
public interface Background {

    /// Adds a task.
    ///
    /// @param name for the log
    void run(String name, Task task);
}
