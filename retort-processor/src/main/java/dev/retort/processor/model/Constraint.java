// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A constraint where it was written: of `jakarta.validation.constraints`, of Retort's, or of the program's
/// own.
///
/// @param name      the simple name of the annotation
/// @param arguments its attributes, defaults included: numbers, truth values, strings, and lists of enum
///                  constants' names
/// @param site      the annotation
/// @param own       the function that judges, when it is the program's
public record Constraint(String name, Map<String, Object> arguments, Site site, Optional<OwnCheck> own) {

    /// The name of the annotation that judges nothing: the value is told to nobody.
    static final String MASKED = "Masked";

    /// The name of the annotation that judges nothing: the value is read strictly.
    static final String STRICT = "Strict";

    /// Not a constraint, but a type of its own.
    public static final String AS_TEXT = "AsText";

    public Constraint {
        arguments = Map.copyOf(arguments);
    }

    /// Whether it looks at what a container holds, which must be good itself for that.
    public boolean looksInside() {
        return own.isPresent() || name.equals("UniqueElements");
    }

    /// The value of an attribute that every constraint of this name has.
    public Object argument(String name) {
        return Objects.requireNonNull(arguments.get(name), name);
    }

    public int integer(String argument) {
        return ((Number) argument(argument)).intValue();
    }

    /// A number or a text as it stands in the annotation.
    public String text(String argument) {
        return String.valueOf(argument(argument));
    }

    public boolean flag(String argument) {
        return (Boolean) argument(argument);
    }

    /// The text that replaces the standard one; empty when the annotation has none of its own.
    public String message() {
        String message = text("message");
        return message.startsWith("{") ? "" : message;
    }
}
