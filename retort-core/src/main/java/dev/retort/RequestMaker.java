// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Makes something that is provided for one request, for [Scope#providePerRequest].
///
/// @param <T> what it makes
@FunctionalInterface
public interface RequestMaker<T> {

    /// Makes it.
    ///
    /// @param provided gives what else is provided
    /// @throws Exception why it cannot be made, which is answered with
    T make(Request request, Maker.Provided provided) throws Exception;
}
