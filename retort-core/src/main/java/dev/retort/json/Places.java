// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where a lenient reader is, in the order of its program and not of the document: faults are told in that order.
final class Places {

    /// The index of the current value among its siblings, for each depth.
    private final int[] order;

    /// Which of several forms the value at each depth is read as.
    private final @Nullable String[] forms;

    Places(JsonLimits limits) {
        order = new int[limits.depth() + 1];
        forms = new String[limits.depth() + 2];
    }

    /// Goes to a value of the object or array that is open at a depth.
    void goTo(int depth, int index) {
        order[depth] = index;
        forms[depth + 1] = null;
    }

    /// Goes to the value behind it.
    void goOn(int depth) {
        goTo(depth, order[depth] + 1);
    }

    /// Has the value that is read at a depth be read as one of several forms, or as what it is.
    void form(int depth, @Nullable String name) {
        forms[depth + 1] = name;
    }

    /// Where the value is that is read at a depth.
    Findings.Position position(int depth) {
        return new Findings.Position(Arrays.copyOfRange(order, 1, depth + 1), formsAt(depth));
    }

    /// The same for a member of an object there that has been read.
    Findings.Position position(int depth, int member) {
        int[] below = Arrays.copyOfRange(order, 1, depth + 2);
        below[depth] = member;
        return new Findings.Position(below, formsAt(depth));
    }

    private List<Fault.Form> formsAt(int depth) {
        var current = new ArrayList<Fault.Form>();
        for (int i = 1; i <= depth + 1; i++) {
            String form = forms[i];
            if (form != null) current.add(new Fault.Form(i - 1, form));
        }
        return current;
    }
}
