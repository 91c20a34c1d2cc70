// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;

/// An answer of which an annotation says that it may be given, and nothing else does.
///
/// @param description empty where the annotation has none
/// @param problem     whether its body is an error in the format of the scope
/// @param body        how its body is written, if it has one of its own
/// @param fields      its header fields
/// @param site        the annotation
public record StatedAnswer(
        int status,
        String description,
        boolean problem,
        Optional<Resource.Result> body,
        List<Field> fields,
        Site site) {

    /// A header field.
    public record Field(String name, String description, Use use) {}
}
