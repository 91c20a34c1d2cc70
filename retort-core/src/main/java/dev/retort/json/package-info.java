// SPDX-License-Identifier: Apache-2.0

/// JSON (RFC 8259) as bytes, as typed values and as trees: the reader and the writer that codecs are written
/// against, the codecs of the Java platform's types, and [dev.retort.json.JsonValue]. Nothing here knows HTTP,
/// and nothing here looks into classes.
@org.jspecify.annotations.NullMarked
package dev.retort.json;
