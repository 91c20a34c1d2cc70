// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.json.JsonString;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;

/// What the text of an example stands for.
public final class ExampleValue {

    private ExampleValue() {}

    /// The value of a type that a text stands for: text as it is, all else JSON.
    ///
    /// @throws IllegalArgumentException when it is no JSON where it has to be; the message goes on from “the
    ///     example”
    public static JsonValue of(Type type, String text) {
        if (JsonKind.isText(type)) return new JsonString(text);
        try {
            return JsonValue.parse(text);
        } catch (JsonSyntaxException noJson) {
            throw new IllegalArgumentException("is not JSON: " + noJson.getMessage(), noJson);
        }
    }

    /// The value that an example stands for, whatever it is.
    public static JsonValue of(Type type, Note.Example example) {
        try {
            return of(type, example.text());
        } catch (IllegalArgumentException wrong) {
            return new JsonString(example.text());
        }
    }
}
