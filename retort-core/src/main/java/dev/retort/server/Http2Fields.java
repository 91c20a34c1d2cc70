// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

import dev.retort.Headers;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The fields of a request of HTTP/2 as an application sees them: without the pseudo-header fields, and
/// with the authority as `host` (RFC 9113, 8.3.1).
final class Http2Fields implements Headers {

    // A class, not a record: a record's text would carry credentials into logs.
    private final Http2Headers fields;

    Http2Fields(Http2Headers fields) {
        this.fields = fields;
    }

    @Override
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    @Override
    public List<String> all(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(":")) return List.of();
        List<CharSequence> values = fields.getAll(lower);
        CharSequence authority = fields.authority();
        if (lower.equals("host") && authority != null) return List.of(authority.toString());
        // Cookies may come in several fields, and are one (RFC 9113, 8.2.3).
        if (lower.equals("cookie") && values.size() > 1) return List.of(String.join("; ", values));
        return values.stream().map(value -> text(lower, value)).toList();
    }

    @Override
    public void forEach(BiConsumer<String, String> action) {
        var names = new LinkedHashSet<String>();
        if (fields.authority() != null) names.add("host");
        for (CharSequence name : fields.names()) names.add(name.toString());
        for (String name : names) all(name).forEach(value -> action.accept(name, value));
    }

    private static String text(String name, CharSequence value) {
        return LastEventId.isName(name) ? LastEventId.decoded(value.toString()) : value.toString();
    }
}
