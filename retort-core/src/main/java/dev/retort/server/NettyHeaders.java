// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Headers;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The fields that the codec read, as an application sees them. Nothing is copied, and nobody changes them
/// once the head is read.
final class NettyHeaders implements Headers {

    // A class, not a record: a record's text would carry credentials into logs.
    private final HttpHeaders fields;

    NettyHeaders(HttpHeaders fields) {
        this.fields = fields;
    }

    @Override
    public Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    @Override
    public List<String> all(String name) {
        return fields.getAll(name);
    }

    @Override
    public void forEach(BiConsumer<String, String> action) {
        var entries = fields.iteratorCharSequence();
        while (entries.hasNext()) {
            var entry = entries.next();
            action.accept(entry.getKey().toString(), entry.getValue().toString());
        }
    }
}
