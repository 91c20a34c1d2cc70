// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.json.JsonObject;
import dev.retort.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The pieces of documentation that the annotation processor wrote beside the classes, as
/// `META-INF/retort/<binary name>.json`: of a resource its operations, of a type its schema.
final class Fragments {

    private Fragments() {}

    /// The fragment of a class by its binary name, as seen from another class.
    static Optional<JsonObject> find(String binaryName, Class<?> from) {
        String path = "META-INF/retort/" + binaryName + ".json";
        try (InputStream in = open(path, from)) {
            return in == null ? Optional.empty() : Optional.of((JsonObject) JsonValue.parse(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static @Nullable InputStream open(String path, Class<?> from) throws IOException {
        InputStream own = from.getModule().getResourceAsStream(path);
        if (own != null) return own;
        ClassLoader loader = from.getClassLoader();
        InputStream visible = loader == null ? null : loader.getResourceAsStream(path);
        return visible != null ? visible : Fragments.class.getModule().getResourceAsStream(path);
    }
}
