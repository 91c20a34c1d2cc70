// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.handlingerrors;

import dev.retort.Status;

/// There is no such item.
@Status(404)
final class ItemNotFound extends Exception {

    ItemNotFound() {
        super("Item not found");
    }
}
