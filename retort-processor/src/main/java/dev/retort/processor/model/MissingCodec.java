// SPDX-License-Identifier: Apache-2.0
package dev.retort.processor.model;

import dev.retort.processor.report.Site;

/// A component of a `@Json` record whose type has no codec.
///
/// @param owner     the record
/// @param component its name in the record
/// @param reason    why, and how to mend it
public record MissingCodec(ClassName owner, String component, String reason, Site site) {}
