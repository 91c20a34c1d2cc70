// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Makes something that is provided for one request, for [Scope#providePerRequest].
///
/// @param <T> what it makes
@FunctionalInterface
public interface RequestMaker<T> {

    /// Makes it, on the thread of the request, when the request first asks for it.
    ///
    /// @param provided gives what else is provided
    /// @throws Exception which is answered as if the handler had thrown it
    T make(Request request, Maker.Provided provided) throws Exception;
}
