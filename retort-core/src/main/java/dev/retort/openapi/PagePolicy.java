// SPDX-License-Identifier: Apache-2.0
package dev.retort.openapi;

import dev.retort.Info;
import java.net.URI;
import java.util.LinkedHashSet;

/// What the pages may load. Requests may also go to the servers that the document names: that is what “try it
/// out” does.
final class PagePolicy {

    private PagePolicy() {}

    /// The value of `Content-Security-Policy`.
    static String of(Info info) {
        var origins = new LinkedHashSet<String>();
        for (Info.Server server : info.servers()) {
            var url = URI.create(server.url());
            if (url.getScheme() != null && url.getRawAuthority() != null)
                origins.add(url.getScheme() + "://" + url.getRawAuthority());
        }
        String policy = DocumentationPages.CONTENT_SECURITY_POLICY;
        return origins.isEmpty() ? policy : policy + "; connect-src 'self' " + String.join(" ", origins);
    }
}
