// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Makes something that is provided, for [Scope#provide(Class, Maker)].
///
/// @param <T> what it makes
@FunctionalInterface
public interface Maker<T> {

    /// Makes it, once, while the application starts.
    ///
    /// @param provided gives what else is provided
    /// @throws Exception which keeps the application from starting
    T make(Provided provided) throws Exception;

    /// What else is provided in the scope in which something is made.
    @FunctionalInterface
    interface Provided {

        /// Something that is provided, made first if need be.
        ///
        /// @throws IllegalStateException when nobody provides it, or it lives shorter than what is being
        ///     made
        /// @throws Exception what went wrong when it was made
        <P> P get(Class<P> type) throws Exception;
    }
}
