// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Maker;
import java.util.List;

/// What provides the values of one type. Immutable.
///
/// @param <T> the type
public sealed interface TypeProvider<T> {

    /// The type.
    Class<T> type();

    /// What it needs itself, as far as that is known before it is called.
    List<Class<?>> uses();

    /// Made once for an application.
    ///
    /// @param origin   the class whose fragment documents it
    /// @param inferred whether it is made for each request if something that it needs is
    record Single<T>(Class<T> type, Class<?> origin, List<Class<?>> uses, boolean inferred, Maker<? extends T> maker)
            implements TypeProvider<T> {}

    /// Made already.
    record Constant<T>(Class<T> type, T value) implements TypeProvider<T> {

        @Override
        public List<Class<?>> uses() {
            return List.of();
        }
    }

    /// Made once for a request.
    ///
    /// @param origin    the class whose fragment documents it
    /// @param variables of the path that it reads, as far as that is known before it is called
    /// @param binder    what reads the request
    record PerRequest<T>(
            Class<T> type, Class<?> origin, List<Class<?>> uses, List<String> variables, Binder<? extends T> binder)
            implements TypeProvider<T> {}

    /// Reads the parameters of a provider.
    @FunctionalInterface
    interface Binder<T> {

        /// Reads them; what is wrong with them joins the faults of the call.
        ///
        /// @return makes the value; to be called if nothing was wrong
        Making<T> bind(Call call) throws Exception;
    }

    /// Makes a value.
    @FunctionalInterface
    interface Making<T> {

        /// Makes it.
        T make() throws Exception;
    }
}
