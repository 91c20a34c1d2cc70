// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// Makes something that is provided, for [Scope#provide(Class, Maker)].
///
/// @param <T> what it makes
@FunctionalInterface
public interface Maker<T> {

    /// Makes it.
    ///
    /// @param provided gives what else is provided
    /// @throws Exception why it cannot be made
    T make(Provided provided) throws Exception;

    /// What is provided where something is made.
    @FunctionalInterface
    interface Provided {

        /// Something that is provided.
        ///
        /// @throws IllegalStateException when nobody provides it
        /// @throws Exception why it cannot be made
        <P> P get(Class<P> type) throws Exception;
    }
}
