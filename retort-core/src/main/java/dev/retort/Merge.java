// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.json.Codec;
import dev.retort.json.Codecs;
import dev.retort.json.JsonArray;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonNull;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonValue;
import dev.retort.json.JsonWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A JSON Merge Patch (RFC 7396): what a client wants to change in a value, and nothing else.
///
/// ```java
/// @Patch("/{id}")
/// Pet change(long id, Merge<Pet> change) { return store.save(change.apply(store.get(id))); }
/// ```
///
/// The members that were sent have been checked when the request was read; the whole is checked when the
/// patch is applied. A member that is sent as `null` is removed. Immutable.
///
/// @param <T> the type of the value that is changed
public final class Merge<T> {

    /// What is stored may be larger than what a client may send.
    private static final JsonLimits STORED = new JsonLimits(JsonLimits.DEEPEST, 1_000_000);

    /// The member by which a value is found again.
    private static final String KEPT = "\0";

    private final Codec<T> codec;
    private final JsonObject patch;
    private final Coercion coercion;

    /// For the framework: a patch of values that a codec reads and writes.
    public Merge(Codec<T> codec, JsonObject patch) {
        this(codec, patch, Coercion.NONE);
    }

    /// For the framework: a patch whose result is read [leniently][JsonReader#coercing].
    public Merge(Codec<T> codec, JsonObject patch, Coercion coercion) {
        this.codec = codec;
        this.patch = patch;
        this.coercion = coercion;
    }

    /// A patch from its text, such as one that the program has kept. A method that returns it answers with
    /// the members that it has, and no others.
    ///
    /// @param patch a JSON object
    /// @throws IllegalArgumentException when it is no object, or has a member that breaks the contract of its type
    public static <T> Merge<T> of(Class<T> type, String patch) {
        return Codecs.merge(Codec.of(type)).fromJson(patch);
    }

    /// A copy of a value with the changes of this patch.
    ///
    /// @param current the value as it is; not changed itself
    /// @throws Invalid with the faults of the body when the result breaks the contract of its type
    public T apply(T current) {
        var written = new JsonWriter();
        var kept = new ArrayList<Object>();
        written.keepIn(kept);
        codec.write(written, current);
        JsonValue stored = value(written);
        JsonValue changes = changes(stored);
        JsonValue merged = merge(stored, kept.isEmpty() ? changes : withoutKept(changes));
        written.reset();
        merged.write(written);
        return read(written, kept);
    }

    /// The patch, read once more: only what it changes says of which record some of its objects are a patch.
    private JsonObject changes(JsonValue stored) {
        JsonReader in = reader();
        JsonObject changes = in.readPatch(codec, stored);
        if (in.faultCount() > 0) throw Invalid.of(in.faults());
        return Objects.requireNonNull(changes);
    }

    /// What a client may say: only the program's own values refer to what was kept of them.
    private static JsonValue withoutKept(JsonValue value) {
        return switch (value) {
            case JsonObject(var members) -> {
                var others = new LinkedHashMap<String, JsonValue>();
                members.forEach((name, each) -> {
                    if (!name.equals(KEPT)) others.put(name, withoutKept(each));
                });
                yield new JsonObject(others);
            }
            case JsonArray(var elements) ->
                new JsonArray(elements.stream().map(Merge::withoutKept).toList());
            default -> value;
        };
    }

    private T read(JsonWriter merged, List<Object> kept) {
        var in = new JsonReader(merged.buffer(), merged.length(), STORED);
        in.keepFrom(kept);
        T result = codec.read(in.coercing(coercion));
        if (in.faultCount() > 0) throw Invalid.of(in.faults());
        if (result == null) throw new IllegalStateException("the codec " + codec + " read nothing and found no fault");
        return result;
    }

    private static JsonValue value(JsonWriter written) {
        return Objects.requireNonNull(
                Codecs.JSON_VALUE.read(new JsonReader(written.buffer(), written.length(), STORED)));
    }

    /// `MergePatch` of RFC 7396, section 2. `null` is a target that is not there.
    static JsonValue merge(@Nullable JsonValue target, JsonValue patch) {
        if (!(patch instanceof JsonObject changes)) return patch;
        var members = new LinkedHashMap<String, JsonValue>();
        if (target instanceof JsonObject object) members.putAll(object.members());
        changes.members().forEach((name, change) -> {
            if (change instanceof JsonNull) members.remove(name);
            else members.put(name, merge(members.get(name), change));
        });
        return new JsonObject(members);
    }

    /// Whether the client sent a member, either to change it or, with `null`, to remove it.
    ///
    /// @param member its name in JSON
    public boolean has(String member) {
        return patch.members().containsKey(member);
    }

    /// The patch as it was sent, with its secrets.
    public JsonObject patch() {
        return patch;
    }

    /// Patches are equal when they change the same members to the same values.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Merge<?> merge && patch.equals(merge.patch);
    }

    @Override
    public int hashCode() {
        return patch.hashCode();
    }

    /// The patch as JSON, with asterisks in the place of what is [Masked] and of every [Secret].
    @Override
    public String toString() {
        return reading().masking(patch).toString();
    }

    /// For the framework: the patch as answers have it, without members that only requests have
    /// ([Json.WriteOnly]) and with asterisks for every [Secret].
    public JsonValue answer() {
        return reading().answering(patch);
    }

    /// A reader that has read the patch, and so knows what of it is not for everybody.
    private JsonReader reading() {
        JsonReader in = reader();
        Codecs.merge(codec).read(in);
        return in;
    }

    private JsonReader reader() {
        var written = new JsonWriter();
        patch.write(written);
        return new JsonReader(written.buffer(), written.length(), STORED).coercing(coercion);
    }
}
