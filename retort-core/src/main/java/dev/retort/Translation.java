// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import java.util.Optional;

/// The sentences that tell clients what is wrong with their requests, in one language; for
/// [Scope#translate(java.util.Locale, Translation)].
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

    /// The sentence of a fault, without its subject, as [Fault#detail] is.
    ///
    /// @return empty for the English sentence
    Optional<String> detail(Fault fault);

    /// The sentence over all faults, such as “2 problems in the request”.
    ///
    /// @param faults how many there are; from [Fault#MOST] on there may be more
    /// @return empty for the English sentence
    default Optional<String> summary(int faults) {
        return Optional.empty();
    }
}
