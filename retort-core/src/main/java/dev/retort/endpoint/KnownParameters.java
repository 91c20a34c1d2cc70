// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.validation.Rule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parameters of a call that something reads, with all of their names: whatever else was sent is unknown. Of the
/// request's thread.
final class KnownParameters {

    private final Call call;

    /// The parameters of the query that were asked for, where others are refused; `null` where they are not.
    private @Nullable Set<String> asked;

    /// What was read for others than the endpoint: what is provided, proofs of who is calling, and cookies of plugins.
    private Set<String> others = Set.of();

    /// All names by which a parameter was sent, by the place of the one that counts.
    private Map<String, List<String>> names = Map.of();

    /// Whether something provided is read.
    private boolean binding;

    /// @param strict whether parameters of the query are refused that nobody asks for
    KnownParameters(Call call, boolean strict) {
        this.call = call;
        if (strict) asked = new HashSet<>();
    }

    /// Takes note of a parameter that is read.
    void note(Fault.In in, String name) {
        if (asked != null && in == Fault.In.QUERY) asked.add(name);
        if (binding) noteOther(in, name);
    }

    /// Takes note of a parameter that the endpoint does not read itself, and that is known.
    void noteOther(Fault.In in, String name) {
        if (others.isEmpty()) others = new HashSet<>();
        others.add(place(in, name));
    }

    /// Says whether what is read from now on is for something provided.
    ///
    /// @return what was said before
    boolean binding(boolean provided) {
        boolean before = binding;
        binding = provided;
        return before;
    }

    /// Takes every parameter of the query for one that is known.
    void noteWholeQuery() {
        asked = null;
    }

    /// Refuses the parameters of the query that nobody has asked for, where those are refused.
    void refuseUnasked() {
        if (asked != null) refuseUnknown(Fault.In.QUERY, asked);
    }

    /// Refuses what is in one part of the request and neither among these names nor read for others.
    void refuseUnknown(Fault.In in, Set<String> known) {
        if (in == Fault.In.QUERY) asked = null;
        Set<String> unknown = new LinkedHashSet<>(call.namesIn(in));
        if (in == Fault.In.HEADER) unknown.removeIf(OrdinaryFields::contain);
        unknown.removeAll(known);
        unknown.removeIf(name -> others.contains(place(in, name)));
        for (String name : unknown) call.fault(in, name, Rule.UNKNOWN);
    }

    /// The name by which a parameter was sent, as [Call#sent] has it.
    String sent(Fault.In in, String name, String... aliases) {
        var known = new LinkedHashMap<String, String>();
        Stream.concat(Stream.of(name), Stream.of(aliases)).forEach(each -> known.put(compared(in, each), each));
        for (String each : known.values()) note(in, each);
        var sent = new LinkedHashSet<>(call.namesIn(in));
        sent.retainAll(known.keySet());
        if (sent.isEmpty()) return name;
        known.keySet().retainAll(sent);
        String first = known.getOrDefault(sent.getFirst(), name);
        if (call.isPydantic()) first = known.firstEntry().getValue();
        else sent.stream().skip(1).forEach(other -> call.fault(in, known.getOrDefault(other, other), Rule.REPEATED));
        if (sent.size() > 1) {
            if (names.isEmpty()) names = new HashMap<>();
            names.put(in + Fault.pointer(first), List.copyOf(known.values()));
        }
        return first;
    }

    /// All names by which the parameter was sent that a pointer leads to, or into; none where it was sent by one.
    List<String> names(Fault.In in, String pointer) {
        int end = pointer.indexOf('/', 1);
        String whole = end < 0 ? pointer : pointer.substring(0, end);
        return names.getOrDefault(in + whole, List.of());
    }

    private static String place(Fault.In in, String name) {
        return in + "/" + compared(in, name);
    }

    private static String compared(Fault.In in, String name) {
        return in == Fault.In.HEADER ? name.toLowerCase(Locale.ROOT) : name;
    }
}
