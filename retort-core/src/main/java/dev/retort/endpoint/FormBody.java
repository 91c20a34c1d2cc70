// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.multipart.MultipartForm;
import dev.retort.multipart.MultipartForm.Field;
import java.util.List;

/// The form that a request is, whichever way it was sent. Files are removed when it is closed.
sealed interface FormBody extends AutoCloseable {

    /// A form without fields, which is what there is without a body.
    static FormBody none() {
        return new Encoded(List.of());
    }

    /// The names of the fields.
    List<String> names();

    /// The texts of a field, in order.
    List<String> texts(String name);

    /// Whether a file was sent as a field.
    boolean hasFile(String name);

    /// What was sent as a field, in order, files or not.
    List<Field> fields(String name);

    @Override
    default void close() {}

    /// Fields without files.
    ///
    /// @param pairs names and values in turn
    record Encoded(List<String> pairs) implements FormBody {

        @Override
        public List<String> names() {
            return Pairs.names(pairs);
        }

        @Override
        public List<String> texts(String name) {
            return Pairs.values(pairs, name);
        }

        @Override
        public boolean hasFile(String name) {
            return false;
        }

        @Override
        public List<Field> fields(String name) {
            return List.of();
        }
    }

    /// Fields and files.
    record Multipart(MultipartForm form) implements FormBody {

        @Override
        public List<String> names() {
            return form.names();
        }

        @Override
        public List<String> texts(String name) {
            return fields(name).stream()
                    .filter(field -> field.file().isEmpty())
                    .map(Field::text)
                    .toList();
        }

        @Override
        public boolean hasFile(String name) {
            return fields(name).stream().anyMatch(field -> field.file().isPresent());
        }

        @Override
        public List<Field> fields(String name) {
            return form.fields(name);
        }

        @Override
        public void close() {
            form.close();
        }
    }
}
