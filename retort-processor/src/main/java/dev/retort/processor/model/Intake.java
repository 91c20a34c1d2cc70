// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;
import java.util.List;
import java.util.Optional;

/// What a method says of the bodies that it takes.
///
/// @param types those that it names, in small letters; empty when it names none
/// @param site  where it names them
/// @param limit in bytes, if it has one of its own
public record Intake(List<String> types, Site site, Optional<Long> limit) {}
