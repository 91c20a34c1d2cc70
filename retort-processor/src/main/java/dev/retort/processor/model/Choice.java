// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;

/// One of the answers that a result can be: a record with a status.
///
/// @param body   the whole body, if there is one
/// @param fields the header fields
/// @param site   the annotation with the status
public record Choice(ClassName type, int status, Optional<Body> body, List<Field> fields, Doc doc, Site site) {

    /// What is the body.
    ///
    /// @param component its name; empty when the record itself is written
    /// @param result    how it is written, with the status of the choice
    public record Body(String component, Resource.Result result) {}

    /// A component that is a header field.
    ///
    /// @param use the type; an empty `Optional`, or `null` where it may be, leaves the field out
    public record Field(String component, String wireName, Use use) {

        /// The value's type.
        public Use value() {
            return use.type() instanceof Type.Maybe(Use value) ? value : new Use(use.type(), use.constraints(), false);
        }

        public boolean required() {
            return !use.mayBeMissing();
        }
    }
}
