// SPDX-License-Identifier: Apache-2.0

/// What an application knows of a visitor from one request to the next. Does nothing that a plugin of an application
/// could not do.
@org.jspecify.annotations.NullMarked
package dev.retort.session;
