// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;

/// A record with `@View`.
///
/// @param template that makes a page of it
/// @param site     the annotation
public record ViewType(ClassName name, String template, Site site) {}
