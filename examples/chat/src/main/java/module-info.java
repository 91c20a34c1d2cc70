// SPDX-License-Identifier: Apache-2.0

/// Rooms in which people talk, on one page.
module dev.retort.examples.chat {
    requires dev.retort;
    requires jakarta.validation;
}
