// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.HeadHook;
import dev.retort.http.RequestHead;
import java.util.List;

/// How requests come to an application: what stands before it, and what that has done with them.
///
/// @param rootPath the path under which a proxy serves the application; empty for the root
/// @param hooks    what puts other heads in the place of those that were sent
public record Approach(String rootPath, List<HeadHook> hooks) {

    public Approach {
        hooks = List.copyOf(hooks);
    }

    /// A head as the application is to see it.
    RequestHead seen(RequestHead sent) {
        RequestHead head = sent;
        for (HeadHook hook : hooks) head = hook.run(head);
        return rootPath.isEmpty() || !head.prefix().isEmpty() ? head : head.below(rootPath);
    }

    /// Whether a proxy may have left its prefix in place: what leads nowhere then is looked for without it.
    boolean isOutside(RequestHead head) {
        return !rootPath.isEmpty()
                && head.target().startsWith(rootPath)
                && head.target().startsWith("/", rootPath.length());
    }

    /// A head without the prefix that was left in place.
    RequestHead inside(RequestHead head) {
        return head.target(head.target().substring(rootPath.length()));
    }
}
