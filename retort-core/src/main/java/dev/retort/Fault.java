// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.validation.Rule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// One thing that is wrong with a request, ready to be reported. Immutable.
public final class Fault {

    /// The most faults of one request that are reported; further ones are left out, so that no request can
    /// make its refusal large.
    public static final int MOST = 100;

    private final In in;
    private final String pointer;
    private final String code;
    private final String detail;
    private final Map<String, Object> arguments;
    private final String expected;
    private final boolean ofName;
    private final List<Form> forms;

    /// The part of a request that a value came from.
    public enum In {
        PATH,
        QUERY,
        HEADER,
        COOKIE,
        FORM,
        BODY;

        /// The word that a client reads, such as `query`.
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The one of several forms as which a value was read: a record of a sealed interface.
    ///
    /// @param steps how many steps of the pointer lead from the whole body to the value
    /// @param name  the value of the discriminator; without one the record's name, or the kind of a scalar in JSON
    public record Form(int steps, String name) {}

    /// A fault in the program's own words.
    ///
    /// @param in        the part of the request
    /// @param pointer   the value in that part as a JSON Pointer (RFC 6901); for a parameter `/` and its name
    /// @param code      a word that programs may compare, such as `maximum`
    /// @param detail    a sentence without its subject, such as “must be at most 100”
    /// @param arguments what the sentence speaks of, such as `limit` → 100, in the order in which it is
    ///                  reported
    public Fault(In in, String pointer, String code, String detail, Map<String, Object> arguments) {
        this(in, pointer, code, detail, arguments, "", false, List.of());
    }

    private Fault(
            In in,
            String pointer,
            String code,
            String detail,
            Map<String, Object> arguments,
            String expected,
            boolean ofName,
            List<Form> forms) {
        this.in = Objects.requireNonNull(in);
        this.pointer = Objects.requireNonNull(pointer);
        this.code = Objects.requireNonNull(code);
        this.detail = Objects.requireNonNull(detail);
        this.arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        this.expected = expected;
        this.ofName = ofName;
        this.forms = List.copyOf(forms);
    }

    /// A rule that a value breaks, with the code, the sentence and the arguments of the rule.
    ///
    /// @param pointer the value in that part as a JSON Pointer (RFC 6901); for a parameter `/` and its name
    public static Fault of(In in, String pointer, Rule rule) {
        return of(in, pointer, rule, List.of());
    }

    /// A rule that a value breaks which stands in a value of several possible forms.
    ///
    /// @param pointer the value in that part as a JSON Pointer (RFC 6901); for a parameter `/` and its name
    /// @param forms   what [#forms] says
    public static Fault of(In in, String pointer, Rule rule, List<Form> forms) {
        return new Fault(
                in, pointer, rule.code(), rule.message(), rule.arguments(), rule.expected(), rule.isOfName(), forms);
    }

    /// This fault, told of a larger value that the one with the fault is a part of.
    ///
    /// @param in    the part of the request in which the larger value is
    /// @param whole the pointer to the smaller value in the larger one, which goes before that of the fault
    public Fault below(In in, String whole) {
        return in == this.in && whole.isEmpty() ? this : new Fault(in, whole + pointer, code, detail, arguments);
    }

    /// The JSON Pointer to a member by its name, escaped: `/a~1b` for `a/b` (RFC 6901, 3).
    public static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /// The names and indexes in a JSON Pointer, from the outermost inwards: `a/b` and `0` of `/a~1b/0`.
    public static List<String> steps(String pointer) {
        return Stream.of(pointer.split("/", -1))
                .skip(1)
                .map(step -> step.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /// This fault, told of another part of the request.
    public Fault in(In in) {
        return new Fault(in, pointer, code, detail, arguments, expected, ofName, forms);
    }

    /// This fault in other words, with the same code and arguments.
    ///
    /// @param detail a sentence without its subject, such as “must be at most 100”
    public Fault saying(String detail) {
        return new Fault(in, pointer, code, detail, arguments, expected, ofName, forms);
    }

    /// The part of the request.
    public In in() {
        return in;
    }

    /// The value in that part as a JSON Pointer (RFC 6901); for a parameter `/` and its name.
    public String pointer() {
        return pointer;
    }

    /// A word that programs may compare, such as `maximum`.
    public String code() {
        return code;
    }

    /// A sentence without its subject, such as “must be at most 100”.
    public String detail() {
        return detail;
    }

    /// What the sentence speaks of, such as `limit` → 100, in the order in which it is reported.
    public Map<String, Object> arguments() {
        return arguments;
    }

    /// The kind of value that was expected, as [Rule#expected] names it: where there is a value of another
    /// kind, and where the rule means something else for each kind. Otherwise empty.
    public String expected() {
        return expected;
    }

    /// Whether it is the name of the member that is wrong, and not its value: the key of a map.
    public boolean isOfName() {
        return ofName;
    }

    /// The forms as which the values around this one were read, where those have several, from the
    /// outermost inwards. Known only where a body is read leniently ([Coercion]); empty otherwise.
    public List<Form> forms() {
        return forms;
    }

    /// Whether place, code, text and arguments are the same.
    @Override
    public boolean equals(Object other) {
        return other instanceof Fault that
                && in == that.in
                && pointer.equals(that.pointer)
                && code.equals(that.code)
                && detail.equals(that.detail)
                && arguments.equals(that.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(in, pointer, code, detail, arguments);
    }

    /// For logs and tests.
    @Override
    public String toString() {
        return "Fault[in=%s, pointer=%s, code=%s, detail=%s, arguments=%s]"
                .formatted(in, pointer, code, detail, arguments);
    }
}
