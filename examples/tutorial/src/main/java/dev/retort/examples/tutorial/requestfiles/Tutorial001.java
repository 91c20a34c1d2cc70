// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestfiles;

import dev.retort.Form;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Upload;

/// A file, as its bytes and as an upload.
@Resource
public final class Tutorial001 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001());
    }

    @Post("/files/")
    FileSize createFile(@Form byte[] file) {
        return new FileSize(file.length);
    }

    @Post("/uploadfile/")
    Filename createUploadFile(Upload file) {
        return Filename.of(file);
    }
}
