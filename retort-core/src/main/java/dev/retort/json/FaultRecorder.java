// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import dev.retort.Fault;
import dev.retort.Invalid;
import dev.retort.validation.Rule;
import dev.retort.validation.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is wrong with the values of a document, and where. It knows the grammar and nothing of Java's
/// types: what a value must be, the [JsonReader] says.
///
/// On the good path it notes no more than where the current value begins. Pointers are made when somebody
/// asks for the faults.
abstract sealed class FaultRecorder extends JsonScanner permits ScalarReader {

    /// The offset of the value that was read, skipped or begun last.
    int valueStart;

    /// The offset of the last value that could not be read. It breaks no further rule.
    int unreadable = -1;

    /// `null` while nothing is wrong.
    @Nullable
    Findings findings;

    private @Nullable List<Integer> masked;
    private @Nullable List<Integer> secrets;

    private Coercion coercion = Coercion.NONE;

    /// How many of the values that are being read demand strictness.
    private int strict;

    /// The place of the current value in the order of the program; `null` in strict reading.
    private @Nullable Places places;

    FaultRecorder(byte[] document, int end, JsonLimits limits) {
        super(document, end, limits);
    }

    // How leniently, and where

    final void coerce(Coercion coercion) {
        this.coercion = coercion;
        places = coercion == Coercion.NONE ? null : new Places(limits);
    }

    @Override
    public final Coercion coercion() {
        return strict == 0 ? coercion : Coercion.NONE;
    }

    @Override
    public final void strict(boolean begins) {
        strict += begins ? 1 : -1;
    }

    /// Whether the document is read leniently, though a value in it may demand strictness.
    final boolean isLenient() {
        return places != null;
    }

    /// Goes to a value of the innermost object or array.
    final void place(int index) {
        if (places != null) places.goTo(depth, index);
    }

    /// Goes to the value behind it.
    final void nextPlace() {
        if (places != null) places.goOn(depth);
    }

    /// Has the next value be read as one of several forms, or as what it is.
    final void form(@Nullable String name) {
        if (places != null) places.form(depth, name);
    }

    private Findings.Position position() {
        return places == null ? Findings.Position.OF_THE_DOCUMENT : places.position(depth);
    }

    /// The position of a member of an object that has been read.
    private Findings.Position position(int member) {
        return places == null ? Findings.Position.OF_THE_DOCUMENT : places.position(depth, member);
    }

    /// The first byte of the next value, whose offset is noted.
    final byte start() {
        byte first = peek();
        valueStart = at;
        return first;
    }

    /// The offset of the value that was read, skipped or begun last.
    public final int valueStart() {
        return valueStart;
    }

    // Values of another type

    /// Skips the next value, which has another type than the contract.
    ///
    /// @param expected the expected type with its article
    final void wrongType(String expected) {
        otherType(wanted(expected));
    }

    /// The rule that a value has a type. Where only this value is read strictly, it says so.
    final Rule wanted(String expected) {
        Rule rule = Rule.type(expected);
        return coercion == Coercion.PYDANTIC && strict > 0 ? Rule.type(expected, "strict " + rule.expected()) : rule;
    }

    final void otherType(Rule type) {
        boolean absent = document[at] == 'n';
        skipValue();
        unreadable(absent ? Rule.notNull(type) : type);
    }

    /// Skips the next value, which is of no type that the contract knows.
    final void wrongType(Rule otherwise) {
        boolean absent = document[at] == 'n';
        skipValue();
        unreadable(absent ? Rule.NOT_NULL : otherwise);
    }

    /// Says that the current value could not be read.
    final void unreadable(Rule rule) {
        unreadable = valueStart;
        findings().add(valueStart, inside(), rule, position());
    }

    // Broken rules

    final Findings findings() {
        if (findings == null) findings = new Findings();
        return findings;
    }

    @Override
    public final void fault(Rule rule) {
        faultAt(valueStart, rule);
    }

    /// Says that a value breaks a rule. Ignored when it is the value that could not be read last.
    ///
    /// @param valueStart what [#valueStart] was after the value was read or begun
    public final void faultAt(int valueStart, Rule rule) {
        // Lenient reading drops an element that a set has already.
        if (coercion == Coercion.PYDANTIC && rule.code().equals(Rule.UNIQUE.code())) return;
        if (valueStart != unreadable) findings().add(valueStart, inside(), rule, position());
    }

    /// The name of a member as a value, for keys of maps. Its faults are at the member.
    ///
    /// @param object the [#valueStart] of the member's object
    public final Source key(int object, String name) {
        return new NameSource(this, object, name);
    }

    /// Says that a member breaks a rule by its name, while the member is read.
    final void faultOfName(int object, String name, Rule rule) {
        findings().add(object, inside() + Fault.pointer(name), rule, position());
    }

    /// Says that a member of an object that has been read breaks a rule. Told behind those that the program
    /// knows.
    final void faultIn(int object, String name, Rule rule) {
        faultIn(object, name, rule, Integer.MAX_VALUE);
    }

    /// Says that a member of an object that has been read breaks a rule.
    ///
    /// @param member its index in the order of the program
    final void faultIn(int object, String name, Rule rule, int member) {
        findings().add(object, inside() + Fault.pointer(name), rule, position(member));
    }

    /// Says that a member is required and not there. Ajv finds that out before it looks at any other.
    final void absent(int object, String name, int member) {
        faultIn(object, name, Rule.REQUIRED, coercion == Coercion.AJV ? -1 : member);
    }

    /// Says that the constructor of a record threw an exception, as [#refused(RuntimeException)] does. The
    /// faults of an [Invalid] keep their pointers, which go on from the record.
    ///
    /// @param object the [#valueStart] of the object that the record was read from
    public final void refused(int object, RuntimeException refusal) {
        if (refusal instanceof Invalid invalid) {
            invalid.faults().forEach(fault -> findings().add(object, fault, position()));
        } else {
            valueStart = object;
            refused(refusal);
        }
    }

    @Override
    public final void masked() {
        masked = withNext(masked);
    }

    /// Says that the next value is told to nobody, and is written as asterisks.
    final void secret() {
        masked();
        secrets = withNext(secrets);
    }

    /// These offsets and that of the next value.
    final List<Integer> withNext(@Nullable List<Integer> offsets) {
        List<Integer> more = offsets == null ? new ArrayList<>() : offsets;
        peek();
        more.add(at);
        return more;
    }

    // The report

    /// The JSON Pointers of the values that are told to nobody.
    public final Set<String> maskedPointers() {
        return pointers(masked);
    }

    /// The JSON Pointers of the values that are written as asterisks.
    final Set<String> secretPointers() {
        return pointers(secrets);
    }

    final Set<String> pointers(@Nullable List<Integer> offsets) {
        if (offsets == null) return Set.of();
        var pointers = new Pointers(document, end);
        return offsets.stream().sorted().map(pointers::at).collect(Collectors.toUnmodifiableSet());
    }

    /// The document as it may be told: with asterisks in the place of the values that are told to nobody.
    public final JsonValue masking(JsonValue document) {
        return new Redaction(maskedPointers(), Set.of()).of(document);
    }

    /// How many faults there are so far: when it has not changed, all that was read in between is good.
    public final int faultCount() {
        return findings == null ? 0 : findings.count();
    }

    /// The faults in the order of their values in the document, the first 100 of them.
    public final List<Fault> faults() {
        return findings == null ? List.of() : findings.resolve(document, end);
    }
}
