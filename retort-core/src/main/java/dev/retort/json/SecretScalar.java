// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Secret;
import dev.retort.validation.Source;
import org.jspecify.annotations.Nullable;

/// Secrets: texts where they are read, asterisks where they are written.
record SecretScalar() implements Scalar<Secret> {

    @Override
    public @Nullable Secret read(Source in) {
        if (in instanceof JsonReader document) document.secret();
        else in.masked();
        String text = in.readString();
        return text == null ? null : Secret.of(text);
    }

    /// A patch keeps the secrets that it does not change.
    @Override
    public void write(JsonWriter out, Secret value) {
        out.value(out.isKeeping() ? value.reveal() : format(value));
    }

    @Override
    public String format(Secret value) {
        return value.toString();
    }
}
