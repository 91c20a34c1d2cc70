// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Optional;

/// What clients read of what is wrong with their requests, in one language; for [Scope#translate].
///
/// ```java
/// app.translate(Locale.GERMAN, fault -> switch (fault.code()) {
///     case "maximum" -> Optional.of("darf höchstens " + fault.arguments().get("limit") + " sein");
///     case "required" -> Optional.of("fehlt");
///     default -> Optional.empty();
/// });
/// ```
///
/// Must be safe to be called by many threads at once. What it throws is logged, and the sentence stays as it
/// is.
@FunctionalInterface
public interface Translation {

    /// The sentence of a fault, without its subject as [Fault#detail] is.
    ///
    /// @return empty where the sentence stays as it is
    Optional<String> detail(Fault fault);

    /// The sentence over all of them, such as “2 problems in the request”.
    ///
    /// @param faults from 1 to [Fault#MOST], which stands for more, too
    /// @return empty where the sentence stays as it is
    default Optional<String> summary(int faults) {
        return Optional.empty();
    }
}
