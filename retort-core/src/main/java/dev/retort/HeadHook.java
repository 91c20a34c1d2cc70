// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.RequestHead;

/// A step before the route of a request is looked for, for [Scope#preRouting]. Must be safe to be called by many
/// threads at once, quick, and never wait: while it runs, other connections do not get on.
@FunctionalInterface
public interface HeadHook {

    /// Takes the step.
    ///
    /// What it throws is answered at once, by no handler of the application's own: a [Problem] refuses the request.
    ///
    /// @return the head that all others see, most often the same
    RequestHead run(RequestHead head);
}
