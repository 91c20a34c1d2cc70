// SPDX-License-Identifier: Apache-2.0
package dev.retort;

/// A scope below another one.
final class Branch extends Scope {

    Branch(Scope parent, String prefix) {
        super(parent, prefix);
    }
}
