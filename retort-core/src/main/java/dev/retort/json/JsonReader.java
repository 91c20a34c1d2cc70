// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import dev.retort.Unknown;
import dev.retort.validation.Rule;
import dev.retort.validation.Size;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads one JSON document (RFC 8259) in UTF-8 from front to back. Codecs are written against it.
///
/// A document that is no JSON, or exceeds the limits, is a [JsonSyntaxException] at once. A value that is not
/// what the program wants is a fault: it is recorded, the value is skipped, a stand-in (`0`, `false`, `null`)
/// is returned, and reading goes on. Numbers are integers by their value: `1.0` and `1e2` are, `1.5` is not.
///
/// ```java
/// if (!in.beginObject()) return null;
/// int object = in.valueStart();
/// long seen = 0;
/// for (int member; (member = in.nextMember(NAMES, seen)) != JsonReader.END; seen |= 1L << member) {
///     switch (member) {
///         case 0 -> title = in.readString();
///         case 1 -> in.check(pages = in.readInt(), Bound.POSITIVE);
///     }
/// }
/// ```
///
/// Each member and element that a codec is led to must be read, or skipped, exactly once. Not thread-safe.
public final class JsonReader extends ScalarReader {

    /// The object has no further member.
    public static final int END = -1;

    private static final Rule OBJECT = Rule.type("an object");
    private static final Rule MAP = Rule.type("an object", "map");
    private static final Rule ARRAY = Rule.type("an array");
    private static final Rule SET = Rule.type("an array", "set");
    private static final Rule TUPLE = Rule.type("an array", "tuple");

    private String otherName = "";

    /// Whether the current member came under an alias.
    private boolean byAlias;

    /// The discriminator of the object that begins next.
    private @Nullable String tag;

    /// The discriminators of the open objects, by their depth.
    private @Nullable String @Nullable [] tags;

    /// The names for which aliases stand in a patch, by the offsets of the aliases.
    private @Nullable Map<Integer, String> renamed;

    /// Whether the program wrote the document itself, with the members that only answers have.
    private boolean own;

    /// The values from which objects of the document were written; empty when it comes from outside.
    private List<Object> kept = List.of();

    private boolean partial;

    /// What the patch changes; `null` where that is not known, and where the document is no patch.
    private @Nullable JsonValue changed;

    /// Where objects of the patch are in what it changes.
    private @Nullable Pointers pointers;

    /// Whether a value is read to see whether it is one of several forms.
    boolean attempting;

    /// The depth of the array that suspends partial reading, or 0.
    private int suspension;

    /// Where the values of a patch begin that no answer has; `null` while there are none.
    private @Nullable List<Integer> writeOnly;

    /// A reader of the first `length` bytes of a document. The bytes must not change while it reads.
    ///
    /// @throws JsonSyntaxException when the document is empty or not UTF-8
    public JsonReader(byte[] document, int length, JsonLimits limits) {
        super(document, length, limits);
    }

    /// Reads leniently: values may be further from what is asked for, faults are told in the order of the
    /// program, and of a member that comes again the last value counts alone.
    public JsonReader coercing(Coercion coercion) {
        // No member comes again in what the program wrote itself.
        if (coercion != Coercion.NONE && !own) superseded = RepeatedMembers.superseded(document, end, limits);
        coerce(coercion);
        return this;
    }

    // Objects and arrays

    /// Begins an object; [#nextMember] or [#nextName] goes through it. Otherwise there is a fault and
    /// `false`.
    public boolean beginObject() {
        boolean good = begin('{', OBJECT);
        if (good && (tags != null || tag != null)) tagged();
        return good;
    }

    /// Remembers the discriminator of the object that has just begun: its record does not know that member.
    private void tagged() {
        if (tags == null) tags = new String[depth + 8];
        else if (depth >= tags.length) tags = Arrays.copyOf(tags, depth + 8);
        tags[depth] = tag;
        tag = null;
    }

    /// The same for an object whose names are the program's data.
    public boolean beginMap() {
        return begin('{', MAP);
    }

    /// Begins an array; [#nextElement] goes through it. Otherwise there is a fault and `false`.
    public boolean beginArray() {
        return beginArray(ARRAY);
    }

    /// The same for an array without equal elements.
    public boolean beginSet() {
        return beginArray(SET);
    }

    /// The same for an array of a certain number of elements, which [#endTuple] checks.
    public boolean beginTuple() {
        return beginArray(TUPLE);
    }

    private boolean beginArray(Rule otherwise) {
        if (coercion() == Coercion.AJV && isScalar()) {
            openAround();
            place(-1);
        } else if (!begin('[', otherwise)) {
            return false;
        }
        if (partial) {
            partial = false;
            suspension = depth;
        }
        return true;
    }

    private boolean begin(char bracket, Rule otherwise) {
        if (start() == bracket) {
            open();
            place(-1);
            return true;
        }
        otherType(otherwise);
        return false;
    }

    /// Goes to the value of the next member. Members with other names are skipped.
    ///
    /// @param seen a bit for each index that was returned since the object began
    /// @return the index of its name, or [#END]
    public int nextMember(Names names, long seen) {
        int expected = Long.SIZE - Long.numberOfLeadingZeros(seen);
        if (isNext(names, expected)) return expected;
        while (anotherMember()) {
            int start = at;
            int index = member(names, expected);
            if (index < 0) continue;
            if ((seen >>> index & 1) == 0 || index == names.size() || isLast(names)) {
                place(index);
                return index;
            }
            repeated(start, names, index);
        }
        return END;
    }

    /// The same for more than 64 names.
    ///
    /// @param seen bit `i % 64` of element `i / 64` for each index `i` that was returned since the object
    ///             began
    public int nextMember(Names names, long[] seen) {
        int expected = afterLast(seen);
        if (isNext(names, expected)) return expected;
        while (anotherMember()) {
            int start = at;
            int index = member(names, expected);
            if (index < 0) continue;
            if ((seen[index >> 6] >>> index & 1) == 0 || index == names.size() || isLast(names)) {
                place(index);
                return index;
            }
            repeated(start, names, index);
        }
        return END;
    }

    private static int afterLast(long[] seen) {
        int word = seen.length - 1;
        while (word > 0 && seen[word] == 0) word--;
        return (word + 1) * Long.SIZE - Long.numberOfLeadingZeros(seen[word]);
    }

    /// Goes to the value of a member where it comes now, as it does when members come in order.
    private boolean isNext(Names names, int index) {
        if (!passName(names, index)) return false;
        byAlias = false;
        place(index);
        return true;
    }

    /// @param expected the index of the name that comes now when members come in order
    private int member(Names names, int expected) {
        int length = names.lengthAt(document, at, end, expected);
        if (length > 0) {
            at += length;
            byAlias = false;
            return expected;
        }
        int start = at;
        int index = nameIn(names);
        if (index < 0) {
            at = start;
            return otherMember(names, distinctName());
        }
        colon();
        byAlias = index >= names.size();
        if (!byAlias) return index;
        if (partial) renamed(start, names.get(names.named(index)));
        return names.named(index);
    }

    /// A member whose name is none of those that are known.
    private int otherMember(Names names, String name) {
        boolean tag = tags != null && depth < tags.length && name.equals(tags[depth]);
        boolean reference = !kept.isEmpty() && name.equals(JsonWriter.KEPT);
        if (names.isOpen() && !tag && !reference) {
            otherName = name;
            return names.size();
        }
        // A patch that makes another record of one may remove what that had.
        boolean removed = start() == 'n' && partial && changed != null;
        // Behind those that the program has.
        place(Integer.MAX_VALUE);
        // The program itself writes such where a patch has made another record of one.
        if (!tag && !own && !removed && refuses(names)) fault(Rule.UNKNOWN);
        skipValue();
        return -1;
    }

    private boolean refuses(Names names) {
        return names.unknown() == Unknown.REFUSE;
    }

    /// Whether a member that was read under another name is read again, as in lenient reading; an alias does not
    /// replace what was read.
    private boolean isLast(Names names) {
        return isLenient() && !(byAlias && names.hasAliases());
    }

    /// A member comes again: in the same words it is no JSON, in others it is a fault.
    private void repeated(int start, Names names, int index) {
        if (isLenient()) {
            start();
            skipValue();
            return;
        }
        if (!names.hasAliases()) throw duplicate(start, names.get(index));
        start();
        fault(Rule.REPEATED);
        skipValue();
    }

    private void renamed(int start, String name) {
        if (renamed == null) renamed = new HashMap<>();
        renamed.put(start, name);
    }

    /// The name of the member that [#nextMember] went to last, where that is none of [Names#open] names.
    public String otherName() {
        return otherName;
    }

    /// Skips the value of a member that only answers have. Where members that are not known are refused, it
    /// is a fault.
    public void passOver(Names names) {
        start();
        if (!own && refuses(names)) fault(Rule.UNKNOWN);
        skipValue();
    }

    /// Goes to the value of the next member, whatever its name is: for maps.
    ///
    /// @return its name, or `null` when the object has no further member
    public @Nullable String nextName() {
        if (!anotherMember()) return null;
        nextPlace();
        int start = at;
        String name = distinctName();
        return renamed == null ? name : renamed.getOrDefault(start, name);
    }

    /// Goes to the next element of an array. `false` when it has no further one.
    public boolean nextElement() {
        if (anotherElement()) {
            nextPlace();
            return true;
        }
        if (suspension > depth) {
            suspension = 0;
            partial = true;
        }
        return false;
    }

    /// Ends an array of a certain number of elements. It is a fault when it has more or fewer.
    ///
    /// @param array the [#valueStart] of the array
    /// @param count how many elements it has
    public void endTuple(int array, int count, int expected) {
        for (int i = count; i < expected; i++) faultIn(array, Integer.toString(i), Rule.REQUIRED, i);
        if (count > expected) faultAt(array, Rule.ofKind(new Size(expected, expected, "element"), "tuple"));
    }

    /// Says that members are required and not there. Ignored in partial reading.
    ///
    /// @param object the [#valueStart] of their object
    /// @param absent a bit for each index of a name
    public void missing(int object, Names names, long absent) {
        if (partial) return;
        for (long left = absent; left != 0; left &= left - 1) {
            int member = Long.numberOfTrailingZeros(left);
            absent(object, names.get(member), member);
        }
    }

    /// Says that a member is required and not there. Ignored in partial reading.
    public void missing(int object, String name) {
        if (!partial) absent(object, name, Integer.MAX_VALUE);
    }

    /// Skips one value, checking its syntax completely.
    public void skip() {
        start();
        skipValue();
    }

    /// Ends the document: only white space may follow.
    public void end() {
        skipWhiteSpace();
        if (at < end) throw unexpected(at);
    }

    // Forms

    /// Looks ahead for the member of the next object that says what the object is, and leaves the object to
    /// be read. The index of the member's value, or -1 after a fault, when the object has been skipped.
    int readDiscriminator(Names name, Names values, Rule unknown, Rule missing) {
        if (start() != '{') {
            wrongType("an object");
            return -1;
        }
        int object = at;
        int outside = depth;
        int index = -1;
        open();
        if (nextMember(name, 0) == END) {
            if (partial) index = changedForm(object, name.get(0), values);
            else faultIn(object, name.get(0), missing);
        } else {
            index = readOneOf(values, unknown);
        }
        rewind(object, outside);
        if (index < 0) {
            skip();
        } else {
            tag = name.get(0);
            form(values.get(index));
        }
        return index;
    }

    /// Which form the value has that an object of a patch changes. -1 where that is not known.
    private int changedForm(int object, String discriminator, Names values) {
        return changed(object).get(discriminator) instanceof JsonString(String form) ? values.find(form) : -1;
    }

    /// The members of what an object of a patch changes, as far as that is known.
    private Map<String, JsonValue> changed(int object) {
        if (!partial || changed == null || pointers == null) return Map.of();
        JsonValue value = changed.at(pointers.at(object));
        return value instanceof JsonObject(var members) ? members : Map.of();
    }

    /// Looks ahead for the members of the next object, and leaves it to be read. Which of the names it has;
    /// of a patch, which of them what it changes will have.
    boolean[] lookAhead(Names names) {
        int object = at;
        int outside = depth;
        var seen = new long[(names.size() >> 6) + 1];
        var present = new boolean[names.size()];
        for (String member : changed(object).keySet()) {
            int index = names.find(member);
            if (index >= 0) present[index] = true;
        }
        open();
        for (int member; (member = nextMember(names, seen)) != END; seen[member >> 6] |= 1L << member) {
            present[member] = !(partial && readNull());
            if (present[member]) skipValue();
        }
        rewind(object, outside);
        return present;
    }

    /// Whether a value that may have several forms is tried as each of them: only in lenient reading, and
    /// not within another attempt, which would multiply the work with each level.
    boolean attempts() {
        return isPydantic() && !partial && !attempting;
    }

    /// Goes back to the beginning of a value, as if it had not been read.
    void again(int from) {
        rewind(from, depth);
        tag = null;
        unreadable = -1;
    }

    // What JSON does not show

    /// Whether the program wrote the document itself.
    boolean isOwn() {
        return own;
    }

    /// Gives values that are read what JSON does not show of them, from the values that a [JsonWriter] kept
    /// in this list.
    public void keepFrom(List<Object> kept) {
        this.kept = List.copyOf(kept);
        this.own = true;
    }

    /// Reads which value the object was written from. `null` when the document comes from outside.
    @SuppressWarnings("unchecked") // the class was asked for
    public <T> @Nullable T readKept(Names names, Class<? super T> type) {
        if (kept.isEmpty()) {
            passOver(names);
            return null;
        }
        int index = readInt();
        boolean known = index >= 0 && index < kept.size() && type.isInstance(kept.get(index));
        return known ? (T) kept.get(index) : null;
    }

    // Partial reading

    /// Whether the object that is being read is a patch (RFC 7396): none of its members is required, and no
    /// record is made of it. Elements of arrays are whole values.
    public boolean partial() {
        return partial;
    }

    /// Says that no answer has the next value: not even one that is a patch.
    public void writeOnly() {
        if (partial || suspension > 0) writeOnly = withNext(writeOnly);
    }

    /// The patch that was read as an answer has it: without members that only requests have, and with
    /// asterisks in the place of secrets.
    public JsonValue answering(JsonValue patch) {
        return new Redaction(secretPointers(), pointers(writeOnly)).of(patch);
    }

    /// Whether the next object is a patch of something that is not known.
    boolean changesUnknown() {
        return partial && changed == null;
    }

    /// Reads a patch of a value that is known, so that what the patch leaves out, such as a discriminator,
    /// is found there. `null` after a fault, when it is no object.
    public @Nullable JsonObject readPatch(Codec<?> codec, JsonValue changed) {
        this.changed = changed;
        renamed = new HashMap<>();
        pointers = new Pointers(document, end, renamed);
        return readPatch(codec);
    }

    /// Reads an object twice: as a patch of what the codec reads, which finds the faults, and as it stands.
    /// `null` after a fault, when it is no object.
    @Nullable
    JsonObject readPatch(Codec<?> codec) {
        if (start() != '{') {
            wrongType("an object");
            return null;
        }
        int from = at;
        boolean outer = partial;
        int outerSuspension = suspension;
        partial = true;
        suspension = 0;
        codec.read(this);
        partial = outer;
        suspension = outerSuspension;
        // A second time as it stands, but with names for aliases.
        rewind(from, depth);
        return (JsonObject) new JsonValueCodec().read(this);
    }
}
