// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.RequestHead;

/// A step before the route of a request is looked for, for [Scope#preRouting]. Must be safe to be called by
/// many threads at once, quick, and never block: other connections have to wait while it runs.
@FunctionalInterface
public interface HeadHook {

    /// Takes the step.
    ///
    /// What it throws is answered at once, without error handlers of the application: a [Problem] refuses
    /// the request.
    ///
    /// @return the head that everybody sees from here on: `head` itself, or a changed one
    RequestHead run(RequestHead head);
}
