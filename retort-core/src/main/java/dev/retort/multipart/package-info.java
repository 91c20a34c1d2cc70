// SPDX-License-Identifier: Apache-2.0

/// Bodies of several parts (RFC 7578): read as they arrive, kept in memory or on disk, and removed with the request.
@org.jspecify.annotations.NullMarked
package dev.retort.multipart;
