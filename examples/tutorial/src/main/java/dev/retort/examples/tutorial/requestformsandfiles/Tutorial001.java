// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestformsandfiles;

import dev.retort.Form;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Upload;

/// Files beside a field.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Post("/files/")
    Sent createFile(@Form byte[] file, Upload fileb, @Form String token) {
        return new Sent(file.length, token, fileb.contentType());
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Sent(int fileSize, String token, String filebContentType) {}
}
