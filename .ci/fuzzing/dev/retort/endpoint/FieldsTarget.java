// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.http.HttpTime;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever a header field holds, it means something or nothing.
public final class FieldsTarget {

    private FieldsTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        var field = new String(bytes, StandardCharsets.ISO_8859_1);
        CookieField.names(List.of(field)).forEach(name -> CookieField.values(List.of(field), name));
        double weight = new Accept(List.of(field)).weight("text/html");
        if (!(weight >= 0 && weight <= 1)) throw new AssertionError("a weight of " + weight);
        MediaTypes.isJson(field, false);
        MediaTypes.isForm(field);
        MediaTypes.isMultipart(field);
        MediaTypes.isUtf8(field);
        ByteRange.parse(field, 1_000);
        HttpTime.parse(field);
    }
}
