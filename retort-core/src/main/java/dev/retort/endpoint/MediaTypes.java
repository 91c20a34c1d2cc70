// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a `Content-Type` says (RFC 9110, 8.3).
final class MediaTypes {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";

    static final String TEXT = "text/plain";

    static final String MULTIPART = "multipart/form-data";

    /// Every way to send a form without files.
    static final String FORMS = FORM + ", " + MULTIPART;

    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String JSON_PATCH = "application/json-patch+json";

    private MediaTypes() {}

    /// Whether the body is JSON in UTF-8: `application/json`, or `application/*+json`. The patch formats mean
    /// something else than the value itself: a merge patch is taken where one is read, a JSON Patch (RFC 6902)
    /// by nobody.
    ///
    /// @param merge whether a merge patch is read
    static boolean isJson(String contentType, boolean merge) {
        List<String> parts = parts(contentType);
        String type = parts.getFirst();
        boolean json = switch (type) {
            case JSON -> true;
            case MERGE_PATCH -> merge;
            case JSON_PATCH -> false;
            default -> type.startsWith("application/") && type.endsWith("+json");
        };
        return json && isUtf8(parts);
    }

    /// Whether the body is a form without files, in UTF-8.
    static boolean isForm(String contentType) {
        List<String> parts = parts(contentType);
        return parts.getFirst().equals(FORM) && isUtf8(parts);
    }

    /// Whether the body is a form that may have files.
    static boolean isMultipart(String contentType) {
        return parts(contentType).getFirst().equals(MULTIPART);
    }

    /// Whether a type is among those that an endpoint names, whatever its parameters.
    ///
    /// @param types such as `image/png`, or `image/*` for all of a kind
    static boolean isOneOf(String contentType, String... types) {
        String type = parts(contentType).getFirst();
        for (String each : types) {
            String named = parts(each).getFirst();
            boolean kind = named.endsWith("/*") && type.startsWith(named.substring(0, named.length() - 1));
            if (kind || named.equals("*/*") || type.equals(named)) return true;
        }
        return false;
    }

    /// Whether nothing says that a text is in anything but UTF-8. ASCII is UTF-8.
    static boolean isUtf8(String contentType) {
        List<String> parts = parts(contentType);
        return isUtf8(parts) || parts.contains("charset=us-ascii");
    }

    /// Whether no parameter says that it is anything else.
    private static boolean isUtf8(List<String> parts) {
        for (String parameter : parts) {
            if (!parameter.startsWith("charset=")) continue;
            String charset = parameter.substring("charset=".length()).replaceAll("[\"\\\\]", "");
            if (!charset.equals("utf-8") && !charset.equals("utf8")) return false;
        }
        return true;
    }

    /// A type and its parameters, in lower case. A semicolon in quotes parts nothing.
    private static List<String> parts(String contentType) {
        String text = contentType.toLowerCase(Locale.ROOT);
        var parts = new ArrayList<String>(2);
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) i++;
            else if (c == '"') quoted = !quoted;
            else if (c == ';' && !quoted) {
                parts.add(text.substring(start, i).strip());
                start = i + 1;
            }
        }
        parts.add(text.substring(start).strip());
        return parts;
    }

    /// A type without its parameters, in lower case.
    static String essence(String type) {
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    /// What is taken as JSON, for `Accept` and its kin.
    ///
    /// @param merge whether a merge patch is read
    static String acceptedJson(boolean merge) {
        return merge ? MERGE_PATCH + ", " + JSON : JSON;
    }

    /// Why a body is refused that is not of one of the types that an endpoint names.
    static String refusal(String contentType, List<String> types) {
        String fault = contentType.isEmpty()
                ? "the request does not say what its body is"
                : "the body is not of a type that is taken here";
        return fault + ": send Content-Type: " + String.join(" or ", types);
    }

    /// Why a body is refused.
    ///
    /// @param noun what it must be
    static String refusal(String contentType, String noun, String accepted) {
        if (contentType.isEmpty()) {
            return "the request does not say what its body is: send Content-Type: " + accepted;
        }
        return "the body must be " + noun + " in UTF-8: send Content-Type: " + accepted;
    }
}
