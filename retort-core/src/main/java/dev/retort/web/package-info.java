// SPDX-License-Identifier: Apache-2.0

/// Plugins for what most applications on the web need. Each does nothing that a plugin of an application could not do.
@org.jspecify.annotations.NullMarked
package dev.retort.web;
