// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import java.util.List;

/// What the body of a good answer is.
public sealed interface Content {

    /// No body; or one of which only the run-time class is known.
    record Unknown() implements Content {}

    /// A value written as JSON.
    record Json(Use use) implements Content {}

    /// The elements of a stream, written as JSON while they are sent.
    record Elements(Use element) implements Content {}

    /// Server-sent events.
    ///
    /// @param data of each, written as JSON
    record Events(Use data) implements Content {}

    /// One of several answers, each a record of a sealed interface.
    record Choices(List<Choice> choices) implements Content {}

    /// A page that a template makes of a value.
    record View(ClassName type) implements Content {}

    /// What is sent as it is.
    enum Plain implements Content {
        TEXT("text/plain"),
        HTML("text/html"),
        BYTES("application/octet-stream"),

        /// What the program writes itself.
        WRITER("application/octet-stream");

        private final String mediaType;

        Plain(String mediaType) {
            this.mediaType = mediaType;
        }

        /// The type unless the method names another, without parameters.
        public String mediaType() {
            return mediaType;
        }
    }
}
