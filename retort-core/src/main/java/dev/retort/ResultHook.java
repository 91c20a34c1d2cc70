// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A step between the handler and the writing of what it returned, for [Scope#preSerialization]. What it throws
/// is answered with, as if the handler had thrown it.
@FunctionalInterface
public interface ResultHook {

    /// Takes the step.
    ///
    /// @param result what the handler returned, to be written as JSON
    /// @return what is written in its place, of the same class
    Object run(Request request, Object result);
}
