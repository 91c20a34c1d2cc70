// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.http.RequestHead;

/// How targets begin that go to a part of their own.
///
/// @param path such as `/api/v1`; no target begins with an empty one
record PathPrefix(String path) {

    /// Whether a target goes on from here.
    boolean isBelow(RequestHead head) {
        return goesOn(head, '/');
    }

    /// Whether a target goes on from here, or ends here.
    boolean isAtOrBelow(RequestHead head) {
        return goesOn(head, '/') || goesOn(head, '?') || head.target().equals(path);
    }

    private boolean goesOn(RequestHead head, char next) {
        String target = head.target();
        return !path.isEmpty()
                && target.length() > path.length()
                && target.charAt(path.length()) == next
                && target.startsWith(path);
    }

    /// A head as seen from here.
    RequestHead inside(RequestHead head) {
        String rest = head.target().substring(path.length());
        return head.target(rest.startsWith("/") ? rest : "/" + rest);
    }
}
