// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A piece of work that may fail.
@FunctionalInterface
public interface Task {

    /// Does it.
    ///
    /// @throws Exception what went wrong
    void run() throws Exception;
}
