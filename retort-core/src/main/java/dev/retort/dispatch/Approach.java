// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.HeadHook;
import dev.retort.http.RequestHead;
import java.util.List;
import java.util.Optional;

/// What stands before the routes of an application.
public final class Approach {

    private final PathPrefix root;
    private final List<HeadHook> hooks;
    private final List<Mount> mounts;

    /// @param rootPath the path under which a proxy serves the application; empty for the root
    /// @param hooks    what puts other heads in the place of those that were sent
    /// @param mounts   other applications, those with the longest prefixes first
    public Approach(String rootPath, List<HeadHook> hooks, List<Mount> mounts) {
        this.root = new PathPrefix(rootPath);
        this.hooks = List.copyOf(hooks);
        this.mounts = List.copyOf(mounts);
    }

    /// A head as the application is to see it.
    RequestHead seen(RequestHead sent) {
        RequestHead head = sent;
        for (HeadHook hook : hooks) head = hook.run(head);
        return root.path().isEmpty() || !head.prefix().isEmpty() ? head : head.below(root.path());
    }

    /// The other application that is to answer.
    Optional<Mount> mount(RequestHead head) {
        for (Mount mount : mounts) if (mount.answers(head)) return Optional.of(mount);
        return Optional.empty();
    }

    /// Whether a proxy may have left its prefix in place: what leads nowhere then is looked for without it.
    boolean isOutside(RequestHead head) {
        return root.isBelow(head);
    }

    /// A head without the prefix that was left in place.
    RequestHead inside(RequestHead head) {
        return root.inside(head);
    }
}
