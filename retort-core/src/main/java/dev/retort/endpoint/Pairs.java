// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.ArrayList;
import java.util.List;

/// Names and values in turn, as queries and forms have them.
final class Pairs {

    private Pairs() {}

    /// The names, in order; a name that comes twice is there twice.
    static List<String> names(List<String> pairs) {
        var names = new ArrayList<String>(pairs.size() / 2);
        for (int i = 0; i < pairs.size(); i += 2) names.add(pairs.get(i));
        return names;
    }

    /// The values of one name, in order.
    static List<String> values(List<String> pairs, String name) {
        List<String> values = List.of();
        for (int i = 0; i < pairs.size(); i += 2) {
            if (!pairs.get(i).equals(name)) continue;
            if (values.isEmpty()) values = new ArrayList<>(1);
            values.add(pairs.get(i + 1));
        }
        return values;
    }
}
