// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step after an answer was sent, for [Scope#onResponse].
@FunctionalInterface
public interface ResponseHook {

    /// Takes the step.
    ///
    /// @param sent what the client was sent
    /// @throws Exception what is logged
    void run(Request request, Outgoing sent) throws Exception;
}
