// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.validation.Rule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Objects whose members are the program's data.
///
/// @param finish makes a map that cannot be changed
record MapCodec<K, V, M extends Map<K, V>>(Scalar<K> key, Codec<V> value, Function<SequencedMap<K, V>, M> finish)
        implements Codec<M> {

    @Override
    public @Nullable M read(JsonReader in) {
        if (!in.beginMap()) return null;
        int object = in.valueStart();
        var entries = new LinkedHashMap<K, V>();
        var guard = new HashGuard();
        for (String name; (name = in.nextName()) != null; ) {
            // A patch removes an entry by null (RFC 7396).
            if (in.partial() && in.readNull()) continue;
            int faults = in.faultCount();
            K k = key.read(new NameSource(in, object, name));
            V v = value.read(in);
            if (k == null || v == null || in.faultCount() > faults) continue;
            if (!guard.admits(k)) {
                in.faultAt(object, HashGuard.CROWDED);
                continue;
            }
            // Different texts may be the same key, such as a UUID in capitals.
            if (entries.put(k, v) != null && in.refusesRepeated()) in.faultIn(object, name, Rule.REPEATED);
        }
        return finish.apply(entries);
    }

    @Override
    public void write(JsonWriter out, M entries) {
        out.beginObject();
        entries.forEach((k, v) -> value.write(out.name(key.format(k)), v));
        out.endObject();
    }
}
