// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a `Content-Type` says (RFC 9110, 8.3).
final class MediaTypes {

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON_PATCH = "application/json-patch+json";

    private MediaTypes() {}

    /// Whether the body is JSON in UTF-8: `application/json`, or a type with the suffix `+json`. The patch
    /// formats mean something else than the value itself: a merge patch is taken by PATCH, a JSON Patch (RFC
    /// 6902) by nobody.
    static boolean isJson(String contentType, String method) {
        List<String> parts = parts(contentType.toLowerCase(Locale.ROOT));
        String type = parts.getFirst();
        boolean json = switch (type) {
            case "application/json" -> true;
            case MERGE_PATCH -> method.equals("PATCH");
            case JSON_PATCH -> false;
            default -> type.matches("application/[^+]+(\\+[^+]+)*\\+json");
        };
        return json && parts.stream().skip(1).allMatch(MediaTypes::isUtf8);
    }

    private static boolean isUtf8(String parameter) {
        if (!parameter.startsWith("charset=")) return true;
        String charset = parameter.substring("charset=".length()).replaceAll("[\"\\\\]", "");
        return charset.equals("utf-8") || charset.equals("utf8");
    }

    /// A type and its parameters. A semicolon in quotes parts nothing.
    private static List<String> parts(String contentType) {
        var parts = new ArrayList<String>(2);
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < contentType.length(); i++) {
            char c = contentType.charAt(i);
            if (c == '\\' && quoted) i++;
            else if (c == '"') quoted = !quoted;
            else if (c == ';' && !quoted) {
                parts.add(contentType.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(contentType.substring(start).strip());
        return parts;
    }

    /// What a method takes, for `Accept` and its kin.
    static String accepted(String method) {
        return method.equals("PATCH") ? MERGE_PATCH + ", application/json" : "application/json";
    }

    static String notJson(String contentType) {
        if (contentType.isEmpty()) {
            return "the request does not say what its body is: send Content-Type: application/json";
        }
        return "the body must be JSON in UTF-8: send Content-Type: application/json";
    }
}
