// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.List;

/// What an endpoint or a provider needs to be there.
///
/// @param guards what is called before the body is read
/// @param uses   what is asked for by a parameter
/// @param views  what a template makes a page of
public record Needs(List<Class<?>> guards, List<Class<?>> uses, List<Class<?>> views) {

    /// Nothing.
    public static final Needs NOTHING = new Needs(List.of(), List.of());

    /// What has to be provided.
    public Needs(List<Class<?>> guards, List<Class<?>> uses) {
        this(guards, uses, List.of());
    }

    /// What is asked for by parameters alone.
    public static Needs of(Class<?>... uses) {
        return new Needs(List.of(), List.of(uses));
    }

    /// These needs, and templates for these views.
    public Needs views(Class<?>... views) {
        return new Needs(guards, uses, List.of(views));
    }
}
