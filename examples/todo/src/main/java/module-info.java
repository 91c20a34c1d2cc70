// SPDX-License-Identifier: Apache-2.0

/// A list of things to do, as Todo-Backend wants it.
module dev.retort.examples.todo {
    requires dev.retort;
    requires jakarta.validation;
}
