// SPDX-License-Identifier: Apache-2.0
package dev.retort.dispatch;

import dev.retort.http.Exchange;
import dev.retort.http.RequestHead;
import dev.retort.http.Service;

/// Another application below a prefix.
public final class Mount {

    private final PathPrefix prefix;
    private final Service service;

    /// @param prefix decoded, without variables, and without a slash at its end
    public Mount(String prefix, Service service) {
        this.prefix = new PathPrefix(prefix);
        this.service = service;
    }

    boolean answers(RequestHead head) {
        return prefix.isAtOrBelow(head);
    }

    Exchange open(RequestHead head) {
        return service.open(prefix.inside(head).below(head.prefix() + prefix.sent(head)));
    }
}
