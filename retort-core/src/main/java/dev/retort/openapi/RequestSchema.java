// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonObject;
import java.util.Optional;

/// What a type is that the program reads.
public final class RequestSchema {

    /// What references in such a schema begin with, before the binary name of a type.
    public static final String REFERENCE = Components.SCHEMA;

    private RequestSchema() {}

    /// The schema of a type, whose references are to types by their binary names; empty where the annotation processor
    /// wrote none.
    ///
    /// @param from a class that sees the type
    public static Optional<JsonObject> find(String binaryName, Class<?> from) {
        return Fragments.find(binaryName, from).map(fragment -> SchemaView.of(fragment, Direction.REQUEST));
    }
}
