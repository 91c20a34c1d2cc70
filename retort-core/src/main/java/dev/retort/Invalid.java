// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Thrown to say that a value breaks a rule which the annotations cannot state.
///
/// ```java
/// NewPet {
///     if (species == Species.PARROT && tags.isEmpty()) throw Invalid.at("tags", "a parrot needs at least one tag");
/// }
/// ```
///
/// Thrown in the compact constructor of a record that is being read, it becomes faults at that record's
/// pointer. Thrown by a handler, it is the answer 422 with its faults. It carries no stack trace, since it
/// tells of a client's mistake and not of the program's.
public final class Invalid extends RuntimeException {

    private final List<Fault> faults;

    private Invalid(List<Fault> faults) {
        super(null, null, false, false);
        this.faults = List.copyOf(faults);
        if (this.faults.isEmpty()) throw new IllegalArgumentException("an Invalid without a fault");
    }

    /// A fault of a member, with the code `invalid`.
    ///
    /// @param member the member's name, or a JSON Pointer such as `/lines/0/quantity`; empty for the value
    ///               as a whole
    /// @param text   what is wrong, such as “a parrot needs at least one tag”; the client reads it
    public static Invalid at(String member, String text) {
        return new Invalid(List.of(fault(member, text)));
    }

    /// These faults and one more.
    ///
    /// @param member as for [#at]
    /// @param text   as for [#at]
    public Invalid and(String member, String text) {
        return new Invalid(
                Stream.concat(faults.stream(), Stream.of(fault(member, text))).toList());
    }

    /// Faults that were found elsewhere.
    ///
    /// @throws IllegalArgumentException when there is none
    public static Invalid of(List<Fault> faults) {
        return new Invalid(faults);
    }

    /// What is wrong: one fault at least.
    public List<Fault> faults() {
        return faults;
    }

    /// Every fault with its pointer, in one line.
    @Override
    public String getMessage() {
        return faults.stream()
                .map(fault -> (fault.pointer() + " " + fault.detail()).strip())
                .collect(Collectors.joining("; "));
    }

    private static Fault fault(String member, String text) {
        boolean pointer = member.isEmpty() || member.startsWith("/");
        return new Fault(Fault.In.BODY, pointer ? member : Fault.pointer(member), "invalid", text, Map.of());
    }
}
