// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import java.util.Locale;

/// What a `Content-Type` says (RFC 9110, 8.3).
final class MediaTypes {

    private MediaTypes() {}

    /// Whether the body is JSON: `application/json` or a type with the suffix `+json`, in UTF-8.
    static boolean isJson(String contentType) {
        int semicolon = contentType.indexOf(';');
        String type = (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
                .strip()
                .toLowerCase(Locale.ROOT);
        boolean json = type.equals("application/json") || type.startsWith("application/") && type.endsWith("+json");
        return json && (semicolon < 0 || isUtf8(contentType.substring(semicolon + 1)));
    }

    private static boolean isUtf8(String parameters) {
        for (String parameter : parameters.split(";", -1)) {
            String text = parameter.strip().toLowerCase(Locale.ROOT).replace("\"", "");
            if (text.startsWith("charset=") && !text.equals("charset=utf-8")) return false;
        }
        return true;
    }

    static String notJson(String contentType) {
        if (contentType.isEmpty())
            return "the request does not say what its body is: send Content-Type: application/json";
        return "the body must be JSON in UTF-8: send Content-Type: application/json";
    }
}
