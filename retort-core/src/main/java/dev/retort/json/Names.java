// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Unknown;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The names of an object's members, encoded once for writing and for finding them again. Immutable.
public final class Names {

    private final List<String> names;
    private final int size;
    private final int room;
    private final List<Alias> aliases;
    private final Unknown unknown;
    private final boolean open;

    /// The names, and behind them the aliases.
    private final Name[] encoded;

    /// Open addressing: an index plus one, or 0.
    private final int[] table;

    /// @param index of the name that it stands for
    private record Alias(int index, String text) {}

    private Names(List<String> names, List<Alias> aliases, Unknown unknown, boolean open) {
        this.names = names;
        this.size = names.size();
        this.aliases = aliases;
        this.unknown = unknown;
        this.open = open;
        this.encoded = Stream.concat(names.stream(), aliases.stream().map(Alias::text))
                .map(Name::of)
                .toArray(Name[]::new);
        this.room = Arrays.stream(encoded).mapToInt(Name::length).reduce(Long.BYTES, Math::max);
        // At most a quarter full, so that a search ends at once.
        this.table = new int[Integer.highestOneBit(Math.max(1, encoded.length)) * 8];
        for (int i = 0; i < encoded.length; i++) insert(i);
    }

    /// Names in the order in which they are written.
    ///
    /// @throws IllegalArgumentException when a name comes twice
    public static Names of(String... names) {
        return new Names(List.of(names), List.of(), Unknown.INHERIT, false);
    }

    /// The same, of which one may be called otherwise when it is read.
    ///
    /// @param index of the name
    /// @throws IllegalArgumentException when an alias is a name or an alias already
    public Names alias(int index, String... texts) {
        var more = new ArrayList<>(aliases);
        for (String text : texts) more.add(new Alias(index, text));
        return new Names(names, List.copyOf(more), unknown, open);
    }

    /// The same, of an object that has a policy of its own for members with other names.
    public Names unknown(Unknown unknown) {
        return new Names(names, aliases, unknown, open);
    }

    /// The same, of an object that keeps members with other names: to [JsonReader#nextMember] they have the index
    /// [#size].
    public Names open() {
        return new Names(names, aliases, unknown, true);
    }

    private void insert(int index) {
        byte[] name = encoded[index].raw;
        int hash = hash(name);
        if (find(name, 0, name.length, hash) >= 0)
            throw new IllegalArgumentException(
                    "the member " + new String(name, StandardCharsets.UTF_8) + " comes twice");
        int slot = slot(hash);
        while (table[slot] != 0) slot = slot + 1 & table.length - 1;
        table[slot] = index + 1;
    }

    /// How many names there are.
    public int size() {
        return size;
    }

    Unknown unknown() {
        return unknown;
    }

    boolean isOpen() {
        return open;
    }

    boolean hasAliases() {
        return !aliases.isEmpty();
    }

    /// The index of the name that an alias stands for.
    ///
    /// @param index what [#find] returned
    int named(int index) {
        return index < size ? index : aliases.get(index - size).index();
    }

    /// The name at an index.
    public String get(int index) {
        return names.get(index);
    }

    List<String> all() {
        return names;
    }

    /// How much room [#write] takes at the most, of which not all is written in the end.
    int room() {
        return room;
    }

    /// Writes `"title":`. The offset behind it.
    int write(int index, byte[] to, int at) {
        return encoded[index].write(to, at);
    }

    /// The length of `"title":` when it stands at an offset in exactly this form, otherwise 0.
    int lengthAt(byte[] document, int at, int end, int index) {
        return index < size ? encoded[index].lengthAt(document, at, end) : 0;
    }

    /// The index of a name, or that of an alias, which is [#size] or more, or -1.
    int find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length, hash(bytes));
    }

    /// The index of the name that these bytes are, or -1.
    int find(byte[] document, int from, int to, int hash) {
        for (int slot = slot(hash); table[slot] != 0; slot = slot + 1 & table.length - 1) {
            byte[] name = encoded[table[slot] - 1].raw;
            if (Arrays.equals(document, from, to, name, 0, name.length)) return table[slot] - 1;
        }
        return -1;
    }

    private static int hash(byte[] name) {
        int hash = 0;
        for (byte unit : name) hash = hash(hash, unit);
        return hash;
    }

    /// The hash of a name that goes on with one more byte; that of no bytes is 0.
    static int hash(int hash, byte unit) {
        return hash * 31 + unit;
    }

    private int slot(int hash) {
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    /// One name. Up to sixteen bytes are compared and written as two words, which may overlap.
    ///
    /// @param raw    its UTF-8
    /// @param form   `"title":`
    /// @param length of the form
    /// @param head   the first eight bytes of the form, or with zeros where it is shorter
    /// @param mask   which bits of the head count
    /// @param tail   the last eight bytes, if there are as many
    private record Name(byte[] raw, byte[] form, int length, long head, long mask, long tail) {

        static Name of(String name) {
            var out = new JsonWriter();
            out.value(name);
            byte[] form = (out + ":").getBytes(StandardCharsets.UTF_8);
            int length = form.length;
            long mask = length < Long.BYTES ? (1L << length * Byte.SIZE) - 1 : -1;
            long head = Words.at(Arrays.copyOf(form, Math.max(length, Long.BYTES)), 0);
            long tail = length < Long.BYTES ? 0 : Words.at(form, length - Long.BYTES);
            return new Name(name.getBytes(StandardCharsets.UTF_8), form, length, head, mask, tail);
        }

        /// Asked for nearly every member that is read.
        int lengthAt(byte[] document, int at, int end) {
            if (at + Math.max(length, Long.BYTES) > end) return 0;
            if ((Words.at(document, at) & mask) != head) return 0;
            if (length <= Long.BYTES) return length;
            boolean equal = length <= 2 * Long.BYTES
                    ? Words.at(document, at + length - Long.BYTES) == tail
                    : Arrays.equals(document, at, at + length, form, 0, length);
            return equal ? length : 0;
        }

        int write(byte[] to, int at) {
            if (length > 2 * Long.BYTES) {
                System.arraycopy(form, 0, to, at, length);
            } else {
                Words.put(to, at, head);
                if (length > Long.BYTES) Words.put(to, at + length - Long.BYTES, tail);
            }
            return at + length;
        }
    }
}
