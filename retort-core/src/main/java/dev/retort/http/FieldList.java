// SPDX-License-Identifier: Apache-2.0
package dev.retort.http;

import java.util.List;
import java.util.stream.Stream;

/// Header fields that are lists with commas between their elements (RFC 9110, 5.6.1), none of which is a quoted text.
public final class FieldList {

    private FieldList() {}

    /// The elements of all fields of one name, in their order, without blanks around them; empty elements
    /// are kept.
    ///
    /// @param fields the values of the fields
    public static List<String> elements(List<String> fields) {
        return fields.stream()
                .flatMap(field -> Stream.of(field.split(",", -1)))
                .map(String::strip)
                .toList();
    }
}
