// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.List;
import java.util.Map;

/// What an annotation with `@Check` says where it is used.
///
/// @param owner     the class of the function
/// @param method    the function's name
/// @param judges    whether the function returns a truth value; otherwise it throws
/// @param code      of the fault
/// @param message   of the fault; empty where that is what the function throws
/// @param arguments the members of the annotation, in order
/// @param keywords  of JSON Schema
public record OwnCheck(
        ClassName owner,
        String method,
        boolean judges,
        String code,
        String message,
        List<Argument> arguments,
        Map<String, Object> keywords) {

    /// A member of the annotation.
    ///
    /// @param java  an expression of the value, with full names
    /// @param value a number, a truth value or a text, as a client reads it, or a list of these
    public record Argument(String name, String java, Object value) {}
}
