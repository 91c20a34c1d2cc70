// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Info;
import dev.retort.Request;
import dev.retort.json.JsonObject;
import dev.retort.json.JsonString;
import dev.retort.json.JsonValue;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What the pages of a document may do. Requests may also go to the servers that the document names, for “try it
/// out”, and to where its security schemes give out tokens, for “authorize”.
///
/// @param content the value of `Content-Security-Policy`
/// @param logins  the origins that the security schemes name
record PagePolicy(String content, Set<String> logins) {

    private static final Pattern ORIGIN =
            Pattern.compile("([a-z][a-z0-9+.-]*://[\\w.~%:\\[\\]-]+)([/?#].*)?", Pattern.CASE_INSENSITIVE);

    static PagePolicy of(Info info, JsonObject document) {
        var logins = new LinkedHashSet<String>();
        addAll(document.at("/components/securitySchemes"), logins);
        var origins = new LinkedHashSet<String>();
        for (Info.Server server : info.servers()) add(server.url(), origins);
        origins.addAll(logins);
        String policy = DocumentationPages.CONTENT_SECURITY_POLICY;
        if (!origins.isEmpty()) policy += "; connect-src 'self' " + String.join(" ", origins);
        return new PagePolicy(policy, logins);
    }

    /// Whether a person who logs in may be sent to another origin for it.
    boolean isLoginElsewhere(Request request) {
        String here = request.scheme() + "://" + request.host();
        return logins.stream().anyMatch(login -> !login.equals(here));
    }

    /// Adds the origins of what are URLs by their names, such as `tokenUrl`.
    private static void addAll(@Nullable JsonValue value, Set<String> origins) {
        if (!(value instanceof JsonObject(var members))) return;
        members.forEach((name, member) -> {
            if (name.endsWith("Url") && member instanceof JsonString(String url)) add(url, origins);
            else addAll(member, origins);
        });
    }

    /// Adds the origin of a URL; a relative one has none.
    private static void add(String url, Set<String> origins) {
        Matcher origin = ORIGIN.matcher(url);
        if (origin.matches()) origins.add(origin.group(1));
    }
}
