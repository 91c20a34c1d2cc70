// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.List;

/// What has to be provided for something.
///
/// @param guards what is called before the body is read
/// @param uses   what is asked for by a parameter
public record Needs(List<Class<?>> guards, List<Class<?>> uses) {

    /// Nothing.
    public static final Needs NOTHING = new Needs(List.of(), List.of());

    /// What is asked for by parameters alone.
    public static Needs of(Class<?>... uses) {
        return new Needs(List.of(), List.of(uses));
    }
}
