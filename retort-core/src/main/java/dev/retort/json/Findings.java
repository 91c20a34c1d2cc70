// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Fault;
import dev.retort.validation.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The broken rules of a document, each with the offset of the value that breaks it.
final class Findings {

    private final List<Finding> findings = new ArrayList<>();
    private int count;

    /// @param below a pointer that goes on from the value at the offset
    private record Finding(int offset, String below, Rule rule) {}

    /// A fault that has its texts already.
    private record Stated(String code, String message, Map<String, Object> arguments) implements Rule {}

    void add(int offset, String below, Rule rule) {
        count++;
        if (findings.size() < Fault.MOST) findings.add(new Finding(offset, below, rule));
    }

    void add(int offset, Fault fault) {
        add(offset, fault.pointer(), new Stated(fault.code(), fault.detail(), fault.arguments()));
    }

    /// How many there are, including those that are not kept.
    int count() {
        return count;
    }

    /// The sentences of those that are kept.
    List<String> messages() {
        return findings.stream().map(each -> each.rule.message()).toList();
    }

    /// The faults with their pointers, in the order of the values in the document.
    List<Fault> resolve(byte[] document, int end) {
        var pointers = new Pointers(document, end);
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::offset))
                .map(finding -> Fault.of(Fault.In.BODY, pointers.at(finding.offset) + finding.below, finding.rule))
                .toList();
    }
}
