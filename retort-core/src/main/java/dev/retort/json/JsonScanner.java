// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Coercion;
import dev.retort.validation.Source;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A position in a document and the grammar around it (RFC 8259): where a value begins and ends, and what is no
/// JSON. It knows nothing of Java's types and nothing of faults; whatever it dislikes is a
/// [JsonSyntaxException].
///
/// A container needs no entry on a stack: whoever reads it knows what it is, and `fresh` knows whether a comma
/// must come first.
abstract sealed class JsonScanner extends Source permits FaultRecorder {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    final byte[] document;
    final int end;
    final JsonLimits limits;

    /// The offset of the next byte.
    int at;

    /// How many arrays and objects are open.
    int depth;

    /// Whether a container has just begun, so that its next element needs no comma.
    private boolean fresh;

    private @Nullable DistinctNames names;

    /// The offsets of the names of members that are passed over.
    @Nullable
    Set<Integer> superseded;

    /// The depths at which an array is open that is only imagined around its element.
    private @Nullable BitSet around;

    JsonScanner(byte[] document, int end, JsonLimits limits) {
        this.document = document;
        this.end = end;
        this.limits = limits;
        checkEncoding();
        skipWhiteSpace();
        if (at == end) throw new JsonSyntaxException("the body is empty", at, "");
    }

    private void checkEncoding() {
        if (end >= 3 && Arrays.equals(document, 0, 3, BYTE_ORDER_MARK, 0, 3))
            throw JsonSyntaxException.at(0, "", "a byte order mark is not allowed", document);
        int fault = Utf8.firstFault(document, end);
        if (fault >= 0) throw JsonSyntaxException.at(fault, "", "invalid UTF-8", document);
    }

    /// The first byte of the next token. Anything may stand there.
    final byte peek() {
        if (at < end) {
            byte next = document[at];
            if (next > ' ') return next;
            skipWhiteSpace();
        }
        if (at == end) throw error(at, "unexpected end of the document");
        return document[at];
    }

    final void skipWhiteSpace() {
        while (at < end) {
            byte next = document[at];
            if (next != ' ' && next != '\n' && next != '\r' && next != '\t') return;
            at++;
        }
    }

    // Containers

    /// Goes behind an opening bracket, whichever it is.
    final void open() {
        if (depth == limits.depth()) throw error(at, "nested deeper than " + limits.depth() + " levels");
        at++;
        depth++;
        fresh = true;
        if (names != null) names.forget(depth);
        if (around != null) around.clear(depth);
    }

    /// Begins an array that has the next value as its only element, and no brackets.
    final void openAround() {
        open();
        at--;
        if (around == null) around = new BitSet();
        around.set(depth);
    }

    /// Goes back to the beginning of a value.
    final void rewind(int start, int outside) {
        at = start;
        depth = outside;
        fresh = false;
    }

    /// The pointer of the next value from where it stands: that goes on through arrays that are only
    /// imagined.
    final String inside() {
        if (around == null || !around.get(depth)) return "";
        return "/0".repeat(depth - around.previousClearBit(depth));
    }

    private void close() {
        at++;
        depth--;
        fresh = false;
    }

    /// In an array: goes to the next element, or behind the closing bracket.
    final boolean anotherElement() {
        if (around != null && around.get(depth)) return elementInside();
        byte next = peek();
        if (next == ']') {
            close();
            return false;
        }
        if (!fresh) comma(next);
        fresh = false;
        return true;
    }

    private boolean elementInside() {
        if (!fresh) depth--;
        boolean another = fresh;
        fresh = false;
        return another;
    }

    /// In an object: goes to the opening quote of the next name, or behind the closing brace.
    final boolean anotherMember() {
        while (memberFollows()) {
            if (superseded == null || !superseded.contains(at)) return true;
            string();
            colon();
            skipValue();
        }
        return false;
    }

    private boolean memberFollows() {
        byte next = peek();
        if (next == '}') {
            close();
            return false;
        }
        if (!fresh) {
            comma(next);
            next = peek();
        }
        fresh = false;
        if (next != '"') throw unexpected(at);
        return true;
    }

    private void comma(byte next) {
        if (next != ',') throw unexpected(at);
        at++;
    }

    final void colon() {
        if (peek() != ':') throw unexpected(at);
        at++;
    }

    /// Reads a member's name with its colon, and refuses one that this object had before.
    final String distinctName() {
        int start = at;
        String name = string();
        if (names == null) names = new DistinctNames();
        if (!names.add(depth, name) && refusesRepeated()) throw duplicate(start, name);
        colon();
        return name;
    }

    /// Whether a name that has come already is a fault.
    public final boolean refusesRepeated() {
        return coercion() == Coercion.NONE;
    }

    /// In an object: goes behind the next name with its colon where it is this one and no white space comes before it.
    /// Whether it did.
    final boolean passName(Names names, int index) {
        if (superseded != null) return false;
        int start = at;
        if (!fresh) {
            if (start == end || document[start] != ',') return false;
            start++;
        }
        int length = names.lengthAt(document, start, end, index);
        if (length == 0) return false;
        at = start + length;
        fresh = false;
        return true;
    }

    /// Goes behind a name. Its index, or -1 when it is none of these names.
    final int nameIn(Names known) {
        int from = at + 1;
        int hash = 0;
        for (int i = from; i < end; i++) {
            byte next = document[i];
            if (next == '"') {
                at = i + 1;
                return known.find(document, from, i, hash);
            }
            if (next == '\\' || next >= 0 && next < ' ') break;
            hash = Names.hash(hash, next);
        }
        return known.find(string());
    }

    // Values

    /// Goes behind a value of any kind, checking all of it. Depth costs no stack.
    final void skipValue() {
        int outside = depth;
        var inObject = new BitSet();
        do {
            byte first = peek();
            if (first == '{' || first == '[') {
                open();
                inObject.set(depth, first == '{');
            } else {
                skipScalar(first);
            }
            boolean ended = true;
            while (ended && depth > outside) ended = !(inObject.get(depth) ? skipName() : anotherElement());
        } while (depth > outside);
    }

    private boolean skipName() {
        if (!anotherMember()) return false;
        distinctName();
        return true;
    }

    private void skipScalar(byte first) {
        switch (first) {
            case '"' -> passText(at + 1);
            case 't' -> literal("true");
            case 'f' -> literal("false");
            case 'n' -> literal("null");
            default -> new Numeral().scan(this);
        }
    }

    /// Goes behind `true`, `false` or `null`.
    final void literal(String word) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (at == end || document[at] != word.charAt(i)) throw unexpected(at);
        }
    }

    /// Reads a string from its opening quote.
    @SuppressWarnings("deprecation") // bytes that are characters each: small enough to be part of its caller
    final String string() {
        int from = at + 1;
        int to = Words.endOfPlain(document, from, end);
        if (to < end && document[to] == '"') {
            at = to + 1;
            return new String(document, 0, from, to - from);
        }
        boolean escaped = passText(to);
        return escaped
                ? Escapes.decode(document, from, at - 1)
                : new String(document, from, at - 1 - from, StandardCharsets.UTF_8);
    }

    /// Goes behind the closing quote of a string whose text goes on at `from`. Whether it met escapes.
    private boolean passText(int from) {
        boolean escaped = false;
        int i = from;
        while (true) {
            i = Words.endOfText(document, i, end);
            if (i == end) throw error(end, "unexpected end of the document");
            if (document[i] == '"') break;
            if (document[i] != '\\') throw unexpected(i);
            escaped = true;
            i = Escapes.check(this, i);
        }
        at = i + 1;
        return escaped;
    }

    // Errors

    /// The byte at an offset has no business there; at the end of the document there is none.
    final JsonSyntaxException unexpected(int offset) {
        if (offset >= end) return error(end, "unexpected end of the document");
        int length = Math.min(4, end - offset);
        int character = new String(document, offset, length, StandardCharsets.UTF_8).codePointAt(0);
        boolean visible = character > ' ' && !Character.isSpaceChar(character) && !Character.isISOControl(character);
        String shown =
                visible ? "'" + Character.toString(character) + "'" : String.format(Locale.ROOT, "U+%04X", character);
        return error(offset, "unexpected character " + shown);
    }

    final JsonSyntaxException duplicate(int offset, String name) {
        String shown = name.length() > 100 ? name.substring(0, 100) + "…" : name;
        return errorIn(at, offset, "duplicate member \"" + shown + "\"");
    }

    final JsonSyntaxException error(int offset, String problem) {
        return errorIn(offset, offset, problem);
    }

    /// @param inside an offset within the value that the error is about
    private JsonSyntaxException errorIn(int inside, int offset, String problem) {
        String pointer = new Pointers(document, end).at(inside);
        return JsonSyntaxException.at(offset, pointer, problem, document);
    }
}
