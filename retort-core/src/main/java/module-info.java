// SPDX-License-Identifier: Apache-2.0

/// The framework: routing, binding, JSON, validation, OpenAPI, server.
///
/// `dev.retort` is what an application is written with. `dev.retort.json`, `dev.retort.validation` and
/// `dev.retort.endpoint` (with `dev.retort.generated`) are what generated code is written against; an application meets
/// them when it writes
/// a codec by hand.
@SuppressWarnings("module") // names modules that are built after this one
module dev.retort {
    requires static transitive org.jspecify;
    requires jdk.management;
    requires org.slf4j;
    requires io.netty.buffer;
    requires io.netty.common;
    requires io.netty.codec;
    requires io.netty.codec.haproxy;
    requires io.netty.codec.http;
    requires io.netty.codec.http2;
    requires io.netty.handler;
    requires io.netty.transport;
    requires io.netty.transport.unix.common;

    // Where they are, the server uses them: see dev.retort.Transport.
    requires static io.netty.transport.classes.epoll;
    requires static io.netty.transport.classes.io_uring;
    requires static io.netty.transport.classes.kqueue;

    // Where they are, bodies are compressed with them: see dev.retort.web.Compression.
    requires static com.aayushatharva.brotli4j;
    requires static com.github.luben.zstd_jni;

    exports dev.retort;
    exports dev.retort.json;
    exports dev.retort.validation;
    exports dev.retort.endpoint;
    exports dev.retort.generated;
    exports dev.retort.http;
    exports dev.retort.session;
    exports dev.retort.settings;
    exports dev.retort.web;
    exports dev.retort.routing to
            dev.retort.processor;
    exports dev.retort.openapi to
            dev.retort.docs;

    uses dev.retort.openapi.DocumentationPages;
}
