// SPDX-License-Identifier: Apache-2.0

/// HTTP/1.1, HTTP/2 and WebSockets on Netty: connections, framing, time limits, and the threads that requests
/// run on. No Netty type leaves this package and nothing here knows routes, JSON or errors: what is served is a
/// [dev.retort.http.Service].
@org.jspecify.annotations.NullMarked
package dev.retort.server;
