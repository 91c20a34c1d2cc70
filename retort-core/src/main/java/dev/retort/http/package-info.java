// SPDX-License-Identifier: Apache-2.0

/// The seam between a server and what it serves: requests and answers as plain data, free of any engine.
/// Nothing here reads sockets, and nothing here knows routes.
@org.jspecify.annotations.NullMarked
package dev.retort.http;
