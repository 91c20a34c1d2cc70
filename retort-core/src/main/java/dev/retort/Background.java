// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Work that is done after the answer was sent: as a parameter of an endpoint, or [Request#background()].
///
/// Tasks run one after the other, in the order in which they were added, on the request's thread. They are
/// dropped when the request ends with an exception, takes too long, or does not get its whole answer to the
/// client. A task that fails is logged, and the next one runs. An application that stops waits for them as
/// long as [Limits#shutdownTime] allows. What must not be lost belongs in a database or a queue.
@FunctionalInterface
public interface Background {

    /// Adds a task behind those that were added before.
    ///
    /// @param name for the log, where the task fails
    void run(String name, Task task);
}
