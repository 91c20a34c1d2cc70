// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.sqldatabases;

import dev.retort.Status;

/// There is no such hero.
@Status(404)
final class HeroNotFound extends Exception {

    HeroNotFound() {
        super("Hero not found");
    }
}
