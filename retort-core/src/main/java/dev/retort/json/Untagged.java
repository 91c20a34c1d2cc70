// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Unknown;
import dev.retort.validation.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells which form of a sealed interface without a discriminator the next value has: a scalar by the kind of
/// JSON that it is, a record by the names of the object's members. Called by generated code. Immutable.
///
/// An object is the first record all of whose required members are there, by their names or by aliases.
/// Where a record has them all by their names, a name that it knows is no alias of another record. Where no
/// record has them all, the one with the fewest missing members is read, so that its faults are told.
public final class Untagged {

    /// The next value is a string.
    public static final int STRING = -1;

    /// The next value is a number.
    public static final int NUMBER = -2;

    /// The next value is `true` or `false`.
    public static final int BOOLEAN = -3;

    /// The next value had none of the forms: its fault is recorded, and it has been skipped.
    public static final int NONE = -4;

    /// The next value may be any of the forms, which [#any] finds out.
    public static final int ANY = -5;

    private final Names names;
    private final List<Indices> records;
    private final List<Integer> scalars;
    private final Rule wrongType;

    /// A record, by its members.
    ///
    /// @param required the names of those that have to be there
    /// @param others   the names of those that need not be
    /// @param aliases  what those that have to be there may be called instead, by their names
    public record Members(List<String> required, List<String> others, Map<String, List<String>> aliases) {

        public Members {
            required = List.copyOf(required);
            others = List.copyOf(others);
            aliases = Map.copyOf(aliases);
        }

        /// A record whose members have no aliases.
        public Members(List<String> required, List<String> others) {
            this(required, others, Map.of());
        }

        private Stream<String> names() {
            return Stream.of(List.of(required, others), aliases.values())
                    .flatMap(Collection::stream)
                    .flatMap(List::stream);
        }
    }

    /// A form.
    ///
    /// @param name of the record, or the kind of JSON
    public record Form<T>(String name, Codec<T> codec) {}

    /// The same by the indices of the names.
    private record Indices(int[] required, int[] others, int[][] aliases) {

        int absent(boolean[] present) {
            return required.length - count(required, present);
        }

        /// The same, but for members that are there by an alias.
        ///
        /// @param aliased which names may be aliases
        int missing(boolean[] present, boolean[] aliased) {
            int missing = 0;
            for (int i = 0; i < required.length; i++) {
                if (!present[required[i]] && count(aliases[i], aliased) == 0) missing++;
            }
            return missing;
        }

        /// The names that are there and none of its own.
        boolean[] unknown(boolean[] present) {
            boolean[] unknown = present.clone();
            for (int index : required) unknown[index] = false;
            for (int index : others) unknown[index] = false;
            return unknown;
        }

        int known(boolean[] present) {
            return count(required, present) + count(others, present);
        }

        private static int count(int[] indices, boolean[] present) {
            int count = 0;
            for (int index : indices) if (present[index]) count++;
            return count;
        }
    }

    /// @param expected what a value may be, as in a sentence: `a string or an object`
    /// @param records  in the order in which they are tried
    /// @param scalars  which of [#STRING], [#NUMBER] and [#BOOLEAN] there are
    public Untagged(String expected, List<Members> records, Integer... scalars) {
        this.names = Names.of(
                        records.stream().flatMap(Members::names).distinct().toArray(String[]::new))
                // it only looks ahead: the record says what it refuses
                .unknown(Unknown.IGNORE);
        this.records = records.stream()
                .map(each -> new Indices(
                        indices(each.required),
                        indices(each.others),
                        each.required.stream()
                                .map(name -> indices(each.aliases.getOrDefault(name, List.of())))
                                .toArray(int[][]::new)))
                .toList();
        this.scalars = List.of(scalars);
        this.wrongType = Rule.type(expected);
    }

    private int[] indices(List<String> members) {
        return members.stream().mapToInt(names::find).toArray();
    }

    /// The index of the record that the next value is, or one of the constants. The value is still to be read
    /// then, unless it is [#NONE].
    public int next(JsonReader in) {
        if (in.attempts()) return ANY;
        return switch (in.start()) {
            case '{' -> object(in);
            case '"' -> scalar(in, STRING);
            case 't', 'f' -> scalar(in, BOOLEAN);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> scalar(in, NUMBER);
            default -> refused(in);
        };
    }

    private int scalar(JsonReader in, int kind) {
        return scalars.contains(kind) ? kind : refused(in);
    }

    private int refused(JsonReader in) {
        in.wrongType(wrongType);
        return NONE;
    }

    private int object(JsonReader in) {
        if (records.isEmpty()) return refused(in);
        // What a patch leaves out is known when it is applied, and only then which record it makes.
        if (in.changesUnknown()) {
            in.skip();
            return NONE;
        }
        boolean[] present = in.lookAhead(names);
        int nearest = 0;
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i).absent(present) == 0) return byAliases(i, present);
            if (isNearer(records.get(i), records.get(nearest), present)) nearest = i;
        }
        return nearest;
    }

    /// The first record that has all of its members: by aliases, or the one that has them by their names.
    private int byAliases(int whole, boolean[] present) {
        boolean[] aliased = records.get(whole).unknown(present);
        for (int i = 0; i < whole; i++) {
            if (records.get(i).missing(present, aliased) == 0) return i;
        }
        return whole;
    }

    private static boolean isNearer(Indices one, Indices other, boolean[] present) {
        int difference = one.missing(present, present) - other.missing(present, present);
        return difference < 0 || difference == 0 && one.known(present) > other.known(present);
    }

    /// Reads a value as the first of its forms that has no fault. Where there is none, what each demands is told.
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> @Nullable T any(JsonReader in, Form<? extends T>... forms) {
        return Attempts.any(in, List.of(forms));
    }

    /// Reads a scalar as the first of its forms that has no fault. Where there is none, what each demands is one
    /// fault.
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <T> @Nullable T first(JsonReader in, Scalar<? extends T>... forms) {
        return Attempts.first(in, List.of(forms));
    }
}
