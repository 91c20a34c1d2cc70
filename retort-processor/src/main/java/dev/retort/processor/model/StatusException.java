// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;

/// An exception with a `@Status`.
public record StatusException(ClassName name, int status, Site site) {}
