// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.responsecookies;

import dev.retort.Json;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Response;
import dev.retort.Retort;
import dev.retort.SetCookie;

/// A cookie beside the answer.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Post("/cookie/")
    Response<Message> create() {
        return Response.ok(new Message("Come to the dark side, we have cookies"))
                .cookie(SetCookie.of("fakesession", "fake-cookie-session-value")
                        .insecure()
                        .forScripts());
    }

    @Json
    record Message(String message) {}
}
