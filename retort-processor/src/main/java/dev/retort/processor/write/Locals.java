// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.write;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The names of the variables of one generated method: the program's names as they are, unless that would
/// hide something.
final class Locals {

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> program = new HashMap<>();
    private final Map<String, String> generated = new HashMap<>();

    /// @param fixed   the variables that every method of the kind has
    /// @param program the names of the parameters or the members, which get variables of their own
    Locals(List<String> fixed, List<String> program) {
        taken.addAll(fixed);
        taken.addAll(program);
        for (String name : program) this.program.put(name, isHiding(name, fixed) ? unused(name + "_") : name);
    }

    /// Names that begin like a class's or a constant's would hide those.
    private static boolean isHiding(String name, List<String> fixed) {
        return fixed.contains(name) || Character.isUpperCase(name.charAt(0));
    }

    /// The variable of a parameter or a member.
    String of(String name) {
        return Objects.requireNonNull(program.get(name), name);
    }

    /// A variable of the generator's own, such as `limitSource`; the same for the same name.
    String generated(String name) {
        return generated.computeIfAbsent(name, this::unused);
    }

    private String unused(String name) {
        return taken.add(name) ? name : unused(name + "_");
    }
}
