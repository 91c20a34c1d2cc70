// SPDX-License-Identifier: Apache-2.0
package dev.retort.migration;

import dev.retort.Failure;
import dev.retort.Fault;
import dev.retort.json.JsonArray;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// Pydantic tells one fault of a value: the first. A list that is too long is not looked into, and that a list is too
/// short is only said when its elements are good.
final class FirstFaults {

    private FirstFaults() {}

    static List<Fault> of(List<Fault> faults, Failure failure) {
        var first = new ArrayList<Fault>();
        var told = new HashSet<List<Object>>();
        for (Fault fault : faults) {
            if (isBelowTooLong(fault, faults, failure)) continue;
            if (isOfSize(fault) && !isTooLong(fault, failure) && hasFaultsBelow(fault, faults)) continue;
            if (told.add(List.of(fault.in(), fault.pointer(), fault.isOfName(), fault.forms()))) first.add(fault);
        }
        return first;
    }

    private static boolean isBelowTooLong(Fault fault, List<Fault> faults, Failure failure) {
        return faults.stream()
                .anyMatch(each -> each.code().equals("size") && isBelow(fault, each) && isTooLong(each, failure));
    }

    private static boolean isTooLong(Fault fault, Failure failure) {
        int most = (int) fault.arguments().getOrDefault("max", Integer.MAX_VALUE);
        return failure.input(fault).orElse(null) instanceof JsonArray(var elements) && elements.size() > most;
    }

    private static boolean isOfSize(Fault fault) {
        return fault.code().equals("size") || fault.code().equals("not_empty");
    }

    private static boolean hasFaultsBelow(Fault fault, List<Fault> faults) {
        return faults.stream().anyMatch(each -> isBelow(each, fault));
    }

    private static boolean isBelow(Fault fault, Fault whole) {
        return fault.in() == whole.in() && fault.pointer().startsWith(whole.pointer() + "/");
    }
}
