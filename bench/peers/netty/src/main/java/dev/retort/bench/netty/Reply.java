// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.netty;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;

/// What a workload answers.
///
/// @param body owned by whoever sends the reply
record Reply(HttpResponseStatus status, AsciiString contentType, ByteBuf body) {

    static final AsciiString TEXT = AsciiString.cached("text/plain; charset=utf-8");
    static final AsciiString JSON = AsciiString.cached("application/json");
    static final AsciiString PROBLEM = AsciiString.cached("application/problem+json");
}
