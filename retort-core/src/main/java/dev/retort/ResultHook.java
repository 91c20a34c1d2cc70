// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step between the handler and the writing of its result, for [Scope#preSerialization]. What it throws
/// is answered as if the handler had thrown it. Runs on the request's thread. Must be safe to be called by
/// many threads at once.
@FunctionalInterface
public interface ResultHook {

    /// Takes the step.
    ///
    /// @param result what the handler returned, to be written as JSON
    /// @return what is written in its place: the result itself, or another object of the same class.
    ///     Anything else makes the answer a 500
    Object run(Request request, Object result);
}
