// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.ArrayList;
import java.util.List;

/// What an endpoint or a provider needs to be there.
///
/// @param guards    what is called before the body is read
/// @param uses      what is asked for by a parameter
/// @param views     what a template makes a page of
/// @param schemes   by which clients prove who they are, as the document tells them
/// @param variables of the path that are none of its own, and so have to be of a prefix
public record Needs(
        List<Class<?>> guards,
        List<Class<?>> uses,
        List<Class<?>> views,
        List<Scheme> schemes,
        List<String> variables) {

    /// Nothing.
    public static final Needs NOTHING = new Needs(List.of(), List.of());

    /// A security scheme.
    ///
    /// @param name       in the document
    /// @param definition the Security Scheme Object (OpenAPI 3.1)
    public record Scheme(String name, String definition) {}

    /// What has to be provided.
    public Needs(List<Class<?>> guards, List<Class<?>> uses) {
        this(guards, uses, List.of(), List.of(), List.of());
    }

    /// What is asked for by parameters alone.
    public static Needs of(Class<?>... uses) {
        return new Needs(List.of(), List.of(uses));
    }

    /// These needs, and templates for these views.
    public Needs views(Class<?>... views) {
        return new Needs(guards, uses, List.of(views), schemes, variables);
    }

    /// These needs, and a security scheme.
    public Needs scheme(String name, String definition) {
        var more = new ArrayList<>(schemes);
        more.add(new Scheme(name, definition));
        return new Needs(guards, uses, views, List.copyOf(more), variables);
    }

    /// These needs, and variables of a prefix.
    public Needs variables(String... names) {
        return new Needs(guards, uses, views, schemes, List.of(names));
    }
}
