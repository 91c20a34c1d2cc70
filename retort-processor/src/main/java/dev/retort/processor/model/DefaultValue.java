// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;

/// A `@Default`.
public sealed interface DefaultValue {

    /// The annotation's value.
    Site site();

    /// One that is written down.
    record Written(String text, Site site) implements DefaultValue {}

    /// One that a static method makes.
    ///
    /// @param owner the class of the method
    record Made(ClassName owner, String method, Site site) implements DefaultValue {}
}
