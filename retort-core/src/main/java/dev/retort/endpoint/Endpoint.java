// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.http.Answer;

/// One route's code: binds the request, calls the method, encodes its result. Safe for use by many threads.
@FunctionalInterface
public interface Endpoint {

    /// Answers one call.
    ///
    /// @throws Exception what the method threw, or a refusal of the request; the caller makes the error answer
    Answer answer(Call call) throws Exception;
}
