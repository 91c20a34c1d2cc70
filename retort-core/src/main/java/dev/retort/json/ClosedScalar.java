// SPDX-License-Identifier: Apache-2.0
package dev.retort.json;

import java.util.List;

/// A scalar of a type that has few values, which can be listed.
///
/// @param <T> the type
public interface ClosedScalar<T> extends Scalar<T> {

    /// What the values are in JSON, in their order.
    List<JsonValue> forms();
}
