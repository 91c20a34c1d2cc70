// SPDX-License-Identifier: Apache-2.0

/// A catalogue of books over SQLite.
module dev.retort.examples.bookshop {
    requires dev.retort;
    requires jakarta.validation;
    requires java.sql;
}
