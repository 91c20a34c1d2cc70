// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A piece of work that may fail.
@FunctionalInterface
public interface Task {

    /// Does it.
    ///
    /// @throws Exception whatever goes wrong; who takes the task says what becomes of that
    void run() throws Exception;
}
