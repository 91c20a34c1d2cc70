// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;

/// A `@Default`.
///
/// @param site the annotation's value
public record DefaultValue(String text, Site site) {}
