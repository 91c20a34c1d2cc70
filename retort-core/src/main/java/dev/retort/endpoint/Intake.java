// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

/// What a route takes as a body, beside what its scope says.
///
/// @param limit   in bytes; 0 for that of the scope
/// @param streams whether the body is read as it arrives
public record Intake(long limit, boolean streams) {

    /// Nothing but what the scope says.
    public static final Intake USUAL = new Intake(0, false);

    /// A copy with a limit of its own, in place of that of the scope.
    ///
    /// @param limit in bytes, at least 1
    public Intake limit(long limit) {
        return new Intake(limit, streams);
    }

    /// A copy for a body that is read as it arrives.
    public Intake streamed() {
        return new Intake(limit, true);
    }

    /// The settings of the route.
    ///
    /// @param scope those of its scope
    public ScopeSettings settings(ScopeSettings scope) {
        return limit == 0 ? scope : scope.limits(scope.limits().bodyLength(limit));
    }
}
