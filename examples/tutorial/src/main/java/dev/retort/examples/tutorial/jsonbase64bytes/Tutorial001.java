// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.jsonbase64bytes;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.nio.charset.StandardCharsets;

/// Bytes in JSON.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Post("/data")
    Content post(Data body) {
        return new Content(body.description, new String(body.data, StandardCharsets.UTF_8));
    }

    @Get("/data")
    Data get() {
        return new Data("A plumbus", "hello".getBytes(StandardCharsets.UTF_8));
    }

    @Post("/data-in-out")
    Data postInOut(Data body) {
        return body;
    }

    @Json
    @SuppressWarnings("ArrayRecordComponent")
    record Data(String description, byte[] data) {}

    @Json
    record Content(String description, String content) {}
}
