// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import io.netty.handler.codec.http.QueryStringDecoder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads and validates the path and the query of `/shops/{shop}/items/{item}`.
final class SelectionReader {

    private static final UUID NIL = new UUID(0, 0);
    private static final Pattern SORT = Pattern.compile("[a-z]{1,12}");

    private final Map<String, List<String>> query;
    private final String path;
    private final Faults faults;

    SelectionReader(String uri, Faults faults) {
        var decoder = new QueryStringDecoder(uri);
        this.path = decoder.path();
        this.query = decoder.parameters();
        this.faults = faults;
    }

    static boolean matches(String uri) {
        return uri.startsWith("/shops/") && uri.indexOf("/items/") > 0;
    }

    /// What was asked for, which means something only when no fault was recorded.
    Selection read() {
        int between = path.indexOf("/items/");
        return new Selection(
                number("shop", path.substring("/shops/".length(), between), Long.MAX_VALUE),
                uuid("item", path.substring(between + "/items/".length())),
                (int) number("page", parameter("page", "1"), Integer.MAX_VALUE),
                (int) number("size", parameter("size", "20"), 100),
                word("sort", parameter("sort", "name")),
                flag("sale", parameter("sale", "false")));
    }

    private String parameter(String name, String absent) {
        var values = query.get(name);
        return values == null ? absent : values.getFirst();
    }

    private long number(String name, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= 1 && number <= most) return number;
            faults.add("/" + name, "range", "must be from 1 to " + most);
        } catch (NumberFormatException notNumber) {
            faults.add("/" + name, "type", "must be a whole number");
        }
        return 0;
    }

    private UUID uuid(String name, String text) {
        try {
            if (text.length() == 36) return UUID.fromString(text);
        } catch (IllegalArgumentException notUuid) {
            // Refused below, as is what has another length.
        }
        faults.add("/" + name, "uuid", "must be a UUID");
        return NIL;
    }

    private String word(String name, String text) {
        if (!SORT.matcher(text).matches()) faults.add("/" + name, "pattern", "must be 1 to 12 small letters");
        return text;
    }

    private boolean flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) faults.add("/" + name, "type", "must be true or false");
        return text.equals("true");
    }
}
