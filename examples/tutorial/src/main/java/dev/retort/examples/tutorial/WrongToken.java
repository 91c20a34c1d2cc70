// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial;

import dev.retort.Status;

/// Whoever calls does not have what it takes to come in: 403, and the 400 of the models in their manner.
@Status(403)
public final class WrongToken extends Exception {

    /// @param message what is told to whoever calls
    public WrongToken(String message) {
        super(message);
    }
}
