// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.read;

import java.util.Locale;
import java.util.regex.Pattern;

/// A media type as `@Produces` and `@Consumes` name it (RFC 9110, 8.3.1).
///
/// @param text as it is sent
record MediaType(String text) {

    private static final String TOKEN = "[A-Za-z0-9!#$%&'*+.^_`|~-]+";
    private static final Pattern TYPE =
            Pattern.compile("%1$s/%1$s(?: ?; ?%1$s=(?:%1$s|\"[ !#-\\[\\]-~]*\"))*".formatted(TOKEN));

    boolean isValid() {
        return TYPE.matcher(text).matches() && !text.contains("*");
    }

    /// Whether it is a media type without parameters, or stands for all of a kind (RFC 9110, 12.5.1).
    boolean isRange() {
        return TYPE.matcher(text).matches() && text.matches("[^;*]+/(?:[^;*]+|\\*)|\\*/\\*");
    }

    /// Without parameters and in lower case.
    String essence() {
        return text.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    boolean isJson() {
        return essence().equals("application/json") || essence().endsWith("+json");
    }

    boolean isLines() {
        return essence().equals("application/jsonl") || essence().equals("application/x-ndjson");
    }

    /// The type of a text, which says that it is UTF-8 where there is more than one way to read it.
    MediaType ofText() {
        boolean unsaid =
                essence().startsWith("text/") && !text.toLowerCase(Locale.ROOT).contains("charset=");
        return unsaid ? new MediaType(text + "; charset=utf-8") : this;
    }
}
