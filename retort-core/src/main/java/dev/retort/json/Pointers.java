// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import dev.retort.Fault;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the JSON Pointers (RFC 6901) of offsets by going through a document once more. Reading keeps no paths,
/// so that good documents do not pay for them.
///
/// The document has been checked up to the offsets that are asked for, which come in ascending order.
final class Pointers {

    /// Names are the client's, and a long one above many faults would make an answer much larger than the
    /// request.
    private static final int LONGEST_NAME = 100;

    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

    private final byte[] document;
    private final int end;
    private final Map<Integer, String> renamed;
    private final Deque<Level> levels = new ArrayDeque<>();
    private int at;

    /// An open array or object. `name` is `null` where a name must come next.
    private static final class Level {
        final boolean object;
        int index;

        @Nullable
        String name;

        Level(boolean object) {
            this.object = object;
        }
    }

    Pointers(byte[] document, int end) {
        this(document, end, Map.of());
    }

    /// @param renamed names that members have instead, by the offsets of those in the document
    Pointers(byte[] document, int end, Map<Integer, String> renamed) {
        this.document = document;
        this.end = end;
        this.renamed = renamed;
    }

    /// The pointer of the innermost value that begins at an offset or has it inside.
    String at(int offset) {
        while (at < offset) {
            int next = document[at] == '"' ? behindString() : at + 1;
            if (next > offset) break;
            step(next);
        }
        return pointer();
    }

    private void step(int next) {
        switch (document[at]) {
            case '{' -> levels.addLast(new Level(true));
            case '[' -> levels.addLast(new Level(false));
            case '}', ']' -> levels.removeLast();
            case ',' -> {
                levels.getLast().index++;
                levels.getLast().name = null;
            }
            case '"' -> name(next);
            default -> {}
        }
        at = next;
    }

    private void name(int next) {
        Level level = levels.peekLast();
        if (level != null && level.object && level.name == null)
            level.name = renamed.getOrDefault(at, shorten(Escapes.decode(document, at + 1, next - 1)));
    }

    static String shorten(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
    }

    private int behindString() {
        int i = at + 1;
        while (i < end && document[i] != '"') i += document[i] == '\\' ? 2 : 1;
        return i + 1;
    }

    private String pointer() {
        var pointer = new StringBuilder();
        for (Level level : levels) {
            if (!level.object) pointer.append('/').append(level.index);
            else if (level.name != null) pointer.append(Fault.pointer(level.name));
        }
        return pointer.toString();
    }

    /// The tokens of a pointer, unescaped.
    static List<String> tokens(String pointer) {
        if (!(pointer.isEmpty() || pointer.startsWith("/"))
                || BAD_ESCAPE.matcher(pointer).find())
            throw new IllegalArgumentException(
                    "no JSON Pointer: " + pointer + "; it must be empty or like /lines/0, with ~0 for ~ and ~1 for /");
        return Fault.steps(pointer);
    }
}
