// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responseheaders;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;

/// A header field beside the answer.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/headers-and-object/")
    Response<Message> read() {
        return Response.ok(new Message("Hello World")).header("X-Cat-Dog", "alone in the world");
    }

    @Json
    record Message(String message) {}
}
