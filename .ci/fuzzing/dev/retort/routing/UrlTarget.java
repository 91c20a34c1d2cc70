// SPDX-License-Identifier: Apache-2.0
package dev.retort.routing;

import java.nio.charset.StandardCharsets;

/// The target of a request has a path and a query, or is refused.
public final class UrlTarget {

    private UrlTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        Target target;
        try {
            target = Target.parse("/" + new String(bytes, StandardCharsets.UTF_8));
        } catch (MalformedTargetException _) {
            return;
        }
        if (target.query().size() % 2 != 0) throw new AssertionError("a name without a value");
        if (target.path().indexOf('\0') > 0 && new String(bytes, StandardCharsets.UTF_8).indexOf('\0') < 0)
            throw new AssertionError("NUL in the path");
    }
}
