// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import java.util.ArrayList;
import java.util.List;

/// What was found wrong so far. Costs one small object when nothing is.
final class Faults {

    private List<Fault> list = List.of();

    void add(String pointer, String code, String detail) {
        if (list.isEmpty()) list = new ArrayList<>();
        list.add(new Fault(pointer, code, detail));
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    List<Fault> list() {
        return list;
    }
}
