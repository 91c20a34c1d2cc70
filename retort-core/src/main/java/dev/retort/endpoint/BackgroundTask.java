// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Task;

/// Work that waits for an answer to be sent.
///
/// @param name for the log
public record BackgroundTask(String name, Task task) {}
