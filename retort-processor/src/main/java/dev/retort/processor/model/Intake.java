// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a method says of the bodies that it takes.
///
/// @param types those that it names, in small letters; empty when it names none
/// @param site  where it names them
/// @param limit in bytes, if it has one of its own
/// @param files how long files of forms may be, by the names of their fields
public record Intake(List<String> types, Site site, Optional<Long> limit, Map<String, Long> files) {

    /// What says nothing.
    public static Intake usual(Site site) {
        return new Intake(List.of(), site, Optional.empty(), Map.of());
    }
}
