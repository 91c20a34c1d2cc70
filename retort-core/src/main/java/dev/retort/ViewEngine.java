// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Optional;

/// What makes pages of [views][View], such as `Jte` in `retort-jte`. Used by many threads at once.
public interface ViewEngine {

    /// Why a template makes no pages of values of a type, and how to fix it: it is not there, or takes something
    /// else. Asked when the application starts, for the views that its methods return.
    ///
    /// @return empty where it does
    Optional<String> mistake(String template, Class<?> view);

    /// Makes a page.
    ///
    /// @return HTML in UTF-8, in which everything that comes from the value is escaped. The caller may keep it
    byte[] page(String template, Object view);
}
