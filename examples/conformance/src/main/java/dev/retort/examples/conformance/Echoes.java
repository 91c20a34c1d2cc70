// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import dev.retort.Delete;
import dev.retort.Get;
import dev.retort.Patch;
import dev.retort.Post;
import dev.retort.Produces;
import dev.retort.Put;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Responds;
import dev.retort.Response;
import java.util.List;

/// What a client sends, sent back.
@Resource
final class Echoes {

    /// That somebody is there, and always says the same.
    @Get
    @Responds(status = 304, description = "The client has it already.")
    Response<String> hello() {
        return Response.ok("hello").etag("hello").header("Last-Modified", "Sat, 21 Nov 2026 00:00:00 GMT");
    }

    /// The body.
    @Post
    @Put
    @Patch
    @Delete
    @Produces("application/octet-stream")
    byte[] echo(Request request) {
        return request.bytes();
    }

    /// The header fields, one a line.
    @Get("/echo")
    @Post("/echo")
    String fields(Request request) {
        var lines = new StringBuilder();
        request.headers()
                .forEach((name, value) ->
                        lines.append(name).append(": ").append(value).append('\n'));
        return lines.toString();
    }

    /// The cookies, one a line.
    @Get("/cookie")
    @Post("/cookie")
    String cookies(Request request) {
        var lines = new StringBuilder();
        for (String field : request.headers().all("Cookie")) {
            for (String pair : List.of(field.split(";"))) {
                String cookie = pair.strip();
                if (cookie.contains("=")) lines.append(cookie).append('\n');
            }
        }
        return lines.toString();
    }
}
