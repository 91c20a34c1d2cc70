// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.util.List;
import java.util.Map;

/// One thing that a value must be. A broken rule is what a client reads: a stable code, arguments, and a
/// sentence.
///
/// Implementations are immutable. Texts are made only when a fault is reported, never while a good value
/// passes.
public interface Rule {

    /// A word that programs may compare, such as `maximum`. It never changes between versions.
    String code();

    /// What the sentence speaks of, such as `limit` → 100, in the order in which it is reported.
    default Map<String, Object> arguments() {
        return Map.of();
    }

    /// The sentence without its subject, such as “must be at most 100”.
    String message();

    /// The value is not there at all.
    Rule REQUIRED = of("required", "is required");

    /// The value is there and is `null`.
    Rule NOT_NULL = of("not_null", "must not be null");

    /// A parameter that has one value was given several times.
    Rule REPEATED = of("repeated", "must be given once");

    /// The contract knows nothing of this name.
    Rule UNKNOWN = of("unknown", "is not known");

    /// An element of a set stands in it already.
    Rule UNIQUE = of("unique", "must not hold an element twice");

    /// A rule that has no arguments.
    static Rule of(String code, String message) {
        return new Plain(code, message);
    }

    /// The value has another type than the contract.
    ///
    /// @param expected the expected type with its article, such as “an integer”
    static Rule type(String expected) {
        return new Plain("type", "must be " + expected);
    }

    /// The value is none of those that are allowed.
    static Rule oneOf(List<String> allowed) {
        return new OneOf(allowed);
    }

    /// A rule that a program states in words, such as one of a compact constructor.
    static Rule refused(String message) {
        return new Plain("invalid", message);
    }

    /// A code and a sentence.
    record Plain(String code, String message) implements Rule {}

    /// A closed list of values.
    record OneOf(List<String> allowed) implements Rule {
        public OneOf {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String code() {
            return "enum";
        }

        @Override
        public Map<String, Object> arguments() {
            return Map.of("allowed", allowed);
        }

        @Override
        public String message() {
            return "must be one of " + String.join(", ", allowed);
        }
    }
}
