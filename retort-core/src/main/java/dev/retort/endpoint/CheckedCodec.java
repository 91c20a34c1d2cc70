// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.generated.Generated;
import dev.retort.json.Codec;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Writes only what the same codec would read: what a handler returned is checked like what a client sends.
record CheckedCodec<T>(Codec<T> codec) implements Codec<T> {

    private static final JsonLimits OWN = new JsonLimits(JsonLimits.DEEPEST, 1_000_000);

    @Override
    public @Nullable T read(JsonReader in) {
        return codec.read(in);
    }

    @Override
    public void write(JsonWriter out, T value) {
        require(value);
        codec.write(out, value);
    }

    /// @throws IllegalStateException when the codec would not read what it writes
    private void require(T value) {
        List<Fault> faults = faults(value);
        if (!faults.isEmpty()) throw new IllegalStateException("the result breaks its contract: " + listed(faults));
    }

    /// Checks what is written by its run-time class: everything in it that has a codec of its own.
    ///
    /// @throws IllegalStateException when something breaks its contract
    static void requireAll(@Nullable Object value) {
        switch (value) {
            case Optional<?> optional -> requireAll(optional.orElse(null));
            case Map<?, ?> map -> map.values().forEach(CheckedCodec::requireAll);
            case Collection<?> elements -> elements.forEach(CheckedCodec::requireAll);
            case Object[] elements -> Stream.of(elements).forEach(CheckedCodec::requireAll);
            case null -> {
                // nothing to check
            }
            default -> requireCoded(value);
        }
    }

    @SuppressWarnings("unchecked") // the codec of the value's own class
    private static void requireCoded(Object value) {
        Generated.find(value.getClass(), Codec.class)
                .ifPresent(codec -> new CheckedCodec<>((Codec<Object>) codec).require(value));
    }

    private List<Fault> faults(T value) {
        var written = new JsonWriter();
        var kept = new ArrayList<Object>();
        written.keepIn(kept);
        codec.write(written, value);
        var in = new JsonReader(written.buffer(), written.length(), OWN);
        in.keepFrom(kept);
        codec.read(in);
        return in.faults();
    }

    private static String listed(List<Fault> faults) {
        return faults.stream()
                .map(fault -> (fault.pointer() + " " + fault.detail()).strip())
                .collect(Collectors.joining("; "));
    }
}
