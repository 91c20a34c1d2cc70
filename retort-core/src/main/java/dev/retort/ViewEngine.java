// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Optional;

/// What makes pages of [views][View], such as `Jte` in `retort-jte`. Used by many threads at once.
public interface ViewEngine {

    /// Checks that a template can make pages of values of a type, when the application starts.
    ///
    /// @return why it cannot, and how to mend that: it is not there, or takes something else. Empty where
    ///     it can
    Optional<String> mistake(String template, Class<?> view);

    /// Makes a page. What it throws is answered like an exception of the handler.
    ///
    /// @return HTML in UTF-8, in which everything that comes from the value is escaped. The caller may keep
    ///     the array
    byte[] page(String template, Object view);
}
