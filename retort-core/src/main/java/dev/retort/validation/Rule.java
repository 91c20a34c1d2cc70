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

    /// The kind of value that is expected where there is one of another kind: `integer`, `number`, `decimal`,
    /// `string`, `boolean`, `object`, `array`, and of these `map`, `set`, `tuple`; `strict` and one of these
    /// where it is read strictly in lenient reading; the kind of the value where a rule means something else
    /// for each; `discriminator` where it is the member that tells a record. Empty for all other rules.
    default String expected() {
        return "";
    }

    /// Whether the rule is about the name of a member, such as the key of a map, and not about its value.
    default boolean isOfName() {
        return false;
    }

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
        String kind = expected.equals("true or false") ? "boolean" : expected.replaceFirst("^an? ", "");
        return type(expected, kind);
    }

    /// The value has another type than the contract, and the type in JSON is that of several kinds: sets
    /// and lists are both arrays.
    ///
    /// @param expected the expected type with its article, such as “an array”
    /// @param kind     what [#expected] says, such as `set`
    static Rule type(String expected, String kind) {
        return new Type(expected, kind);
    }

    /// The value is `null`, and something of another kind is expected.
    ///
    /// @param type as [#type] makes it
    static Rule notNull(Rule type) {
        return new NotNull(type);
    }

    /// A rule that is broken by the name of a member, such as the key of a map, and not by its value.
    static Rule ofName(Rule rule) {
        return new OfName(rule);
    }

    /// A rule that means something else for each kind of value, about one kind.
    ///
    /// @param kind what [#expected] says, such as `string`
    static Rule ofKind(Rule rule, String kind) {
        return new OfKind(rule, kind);
    }

    /// The value is none of those that are allowed; its code is `enum`.
    static Rule oneOf(List<String> allowed) {
        return new OneOf(allowed);
    }

    /// A rule that a program states in words, such as one of a compact constructor; its code is `invalid`.
    static Rule refused(String message) {
        return new Plain("invalid", message);
    }

    /// A code and a sentence.
    record Plain(String code, String message) implements Rule {}

    /// A kind of value.
    ///
    /// @param phrase   with its article
    /// @param expected the kind
    record Type(String phrase, String expected) implements Rule {

        @Override
        public String code() {
            return "type";
        }

        @Override
        public String message() {
            return "must be " + phrase;
        }
    }

    /// A kind of value in place of `null`.
    record NotNull(Rule type) implements Rule {

        @Override
        public String code() {
            return NOT_NULL.code();
        }

        @Override
        public String message() {
            return NOT_NULL.message();
        }

        @Override
        public String expected() {
            return type.expected();
        }
    }

    /// A rule for values of a kind.
    record OfKind(Rule rule, String expected) implements Rule {

        @Override
        public String code() {
            return rule.code();
        }

        @Override
        public Map<String, Object> arguments() {
            return rule.arguments();
        }

        @Override
        public String message() {
            return rule.message();
        }
    }

    /// A rule for the name of a member.
    record OfName(Rule rule) implements Rule {

        @Override
        public String code() {
            return rule.code();
        }

        @Override
        public Map<String, Object> arguments() {
            return rule.arguments();
        }

        @Override
        public String message() {
            return rule.message();
        }

        @Override
        public String expected() {
            return rule.expected();
        }

        @Override
        public boolean isOfName() {
            return true;
        }
    }

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
