// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Fault;
import dev.retort.validation.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// The broken rules of a document, each with the offset of the value that breaks it.
final class Findings {

    private final List<Finding> findings = new ArrayList<>();
    private int count;

    /// @param below a pointer that goes on from the value at the offset
    private record Finding(int offset, String below, Rule rule, Position position) {}

    /// Where a value stands, apart from the document.
    ///
    /// @param order its places among its siblings, from the outermost; empty for the order of the document
    /// @param forms what the values around it were read as
    record Position(int[] order, List<Fault.Form> forms) {

        static final Position OF_THE_DOCUMENT = new Position(new int[0], List.of());

        /// The same with one more place.
        Position inForm(int level, int form) {
            int[] more = new int[order.length + 1];
            System.arraycopy(order, 0, more, 0, level);
            more[level] = form;
            System.arraycopy(order, level, more, level + 1, order.length - level);
            return new Position(more, forms);
        }
    }

    /// A finding with its pointer.
    private record Placed(int[] order, Fault fault) {}

    /// A fault that has its texts already.
    private record Stated(String code, String message, Map<String, Object> arguments) implements Rule {}

    void add(int offset, String below, Rule rule, Position position) {
        count++;
        if (findings.size() < Fault.MOST) findings.add(new Finding(offset, below, rule, position));
    }

    void add(int offset, Fault fault, Position position) {
        add(offset, fault.pointer(), new Stated(fault.code(), fault.detail(), fault.arguments()), position);
    }

    /// All that another has found about a value that was read as one of several forms, behind what there is.
    ///
    /// @param level how many places the value has
    /// @param form  which of the forms it was
    void addAll(Findings other, int level, int form) {
        for (Finding each : other.findings) add(each.offset, each.below, each.rule, each.position.inForm(level, form));
    }

    /// All that another has found, behind what there is.
    void addAll(Findings other) {
        for (Finding each : other.findings) add(each.offset, each.below, each.rule, each.position);
    }

    /// How many there are, including those that are not kept.
    int count() {
        return count;
    }

    /// The sentences of those that are kept.
    List<String> messages() {
        return findings.stream().map(each -> each.rule.message()).toList();
    }

    /// The faults with their pointers, in the order of the values in the document, or in that of the program.
    List<Fault> resolve(byte[] document, int end) {
        var pointers = new Pointers(document, end);
        return findings.stream()
                .sorted(Comparator.comparingInt(Finding::offset))
                .map(finding -> new Placed(finding.position.order, fault(finding, pointers)))
                .toList()
                .stream()
                .sorted((one, other) -> Arrays.compare(one.order, other.order))
                .map(Placed::fault)
                .toList();
    }

    private static Fault fault(Finding finding, Pointers pointers) {
        return Fault.of(
                Fault.In.BODY, pointers.at(finding.offset) + finding.below, finding.rule, finding.position.forms);
    }
}
