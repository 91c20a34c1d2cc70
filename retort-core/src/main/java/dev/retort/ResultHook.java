// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step between the handler and the writing of its result, for [Scope#preSerialization]. What it throws
/// is answered as if the handler had thrown it. Runs on the request's thread. Must be safe to be called by
/// many threads at once.
@FunctionalInterface
public interface ResultHook {

    /// Takes the step.
    ///
    /// @param result what the handler returned, or what is in the [Response] it returned, to be written as JSON
    /// @return what is written in its place: the result itself, or another object of the same class; any list in
    ///     the place of a list, any set for a set, any map for a map. Anything else makes the answer a 500
    Object run(Request request, Object result);
}
