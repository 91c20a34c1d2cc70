// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// The names of an object's members, encoded once for writing and for finding them again. Immutable.
public final class Names {

    private final List<String> names;

    /// `,"title":` for each name; the comma is left out for a first member.
    private final byte[][] encoded;

    private final byte[][] raw;

    /// Open addressing: an index plus one, or 0.
    private final int[] table;

    private Names(List<String> names) {
        this.names = names;
        this.encoded = names.stream().map(Names::encode).toArray(byte[][]::new);
        this.raw = names.stream()
                .map(name -> name.getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        // At most a quarter full, so that a search ends at once.
        this.table = new int[Integer.highestOneBit(Math.max(1, names.size())) * 8];
        for (int i = 0; i < raw.length; i++) insert(i);
    }

    /// Names in the order in which they are written.
    ///
    /// @throws IllegalArgumentException when a name comes twice
    public static Names of(String... names) {
        return new Names(List.of(names));
    }

    private static byte[] encode(String name) {
        var out = new JsonWriter();
        out.value(name);
        return ("," + out + ":").getBytes(StandardCharsets.UTF_8);
    }

    private void insert(int index) {
        byte[] name = raw[index];
        int hash = hash(name);
        if (find(name, 0, name.length, hash) >= 0)
            throw new IllegalArgumentException("the member " + names.get(index) + " comes twice");
        int slot = slot(hash);
        while (table[slot] != 0) slot = slot + 1 & table.length - 1;
        table[slot] = index + 1;
    }

    /// How many names there are.
    public int size() {
        return names.size();
    }

    /// The name at an index.
    public String get(int index) {
        return names.get(index);
    }

    List<String> all() {
        return names;
    }

    byte[] encoded(int index) {
        return encoded[index];
    }

    /// The length of `"title":` when exactly this name stands at an offset in this form, otherwise 0.
    int lengthAt(byte[] document, int at, int end, int index) {
        if (index >= encoded.length) return 0;
        byte[] name = encoded[index];
        int length = name.length - 1;
        return at + length <= end && Arrays.equals(document, at, at + length, name, 1, name.length) ? length : 0;
    }

    /// The index of a name, or -1.
    int find(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return find(bytes, 0, bytes.length, hash(bytes));
    }

    /// The index of the name that these bytes are, or -1.
    int find(byte[] document, int from, int to, int hash) {
        for (int slot = slot(hash); table[slot] != 0; slot = slot + 1 & table.length - 1) {
            byte[] name = raw[table[slot] - 1];
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
}
