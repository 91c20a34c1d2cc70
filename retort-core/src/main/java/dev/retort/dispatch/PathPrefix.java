// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.http.RequestHead;
import dev.retort.routing.MalformedTargetException;
import dev.retort.routing.Target;

/// How targets begin that go to a part of their own, however they are percent-encoded.
///
/// @param path such as `/api/v1`, decoded as [Target#path]; no target begins with an empty one
record PathPrefix(String path) {

    /// Whether a target goes on from here.
    boolean isBelow(RequestHead head) {
        return isAtOrBelow(head) && end(head) < head.rawPath().length();
    }

    /// Whether a target goes on from here, or ends here.
    boolean isAtOrBelow(RequestHead head) {
        if (path.isEmpty()) return false;
        try {
            return Target.parse(sent(head)).path().equals(path);
        } catch (MalformedTargetException _) {
            return false;
        }
    }

    /// The prefix as it was sent, of a target that has it.
    String sent(RequestHead head) {
        return head.target().substring(0, end(head));
    }

    /// A head as seen from here.
    RequestHead inside(RequestHead head) {
        String rest = head.target().substring(end(head));
        return head.target(rest.startsWith("/") ? rest : "/" + rest);
    }

    /// Where as many segments of a target end as this has, or all that there are.
    private int end(RequestHead head) {
        String target = head.rawPath();
        int end = 0;
        for (int slash = 0; slash >= 0 && end >= 0; slash = path.indexOf('/', slash + 1))
            end = target.indexOf('/', end + 1);
        return end < 0 ? target.length() : end;
    }
}
