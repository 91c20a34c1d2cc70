// SPDX-License-Identifier: Apache-2.0
package dev.retort.server;

/// Where the requests of a connection come from.
///
/// @param scheme `http` or `https`
/// @param remote the address of the peer; `unix` behind a Unix domain socket
record Origin(String scheme, String remote) {}
