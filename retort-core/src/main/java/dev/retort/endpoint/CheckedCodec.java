// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Fault;
import dev.retort.json.Codec;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes only what the same codec would read: what a handler returned is judged like what a client sends.
record CheckedCodec<T>(Codec<T> codec) implements Codec<T> {

    private static final JsonLimits OWN = new JsonLimits(JsonLimits.DEEPEST, 1_000_000);

    @Override
    public @Nullable T read(JsonReader in) {
        return codec.read(in);
    }

    @Override
    public void write(JsonWriter out, T value) {
        List<Fault> faults = faults(value);
        if (!faults.isEmpty()) throw new IllegalStateException("the result breaks its contract: " + listed(faults));
        codec.write(out, value);
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
