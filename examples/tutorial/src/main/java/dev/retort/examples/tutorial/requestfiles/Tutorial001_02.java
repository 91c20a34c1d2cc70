// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestfiles;

import dev.retort.Form;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Upload;
import java.util.Optional;

/// A file that may be absent.
@Resource
public final class Tutorial001_02 {

    public static void mount(Retort app) {
        app.mount(new Tutorial001_02());
    }

    @Post("/files/")
    Answer createFile(@Form Optional<byte[]> file) {
        return file.filter(bytes -> bytes.length > 0)
                .map(bytes -> new Answer(Optional.empty(), Optional.of(bytes.length), Optional.empty()))
                .orElse(Answer.message("No file sent"));
    }

    @Post("/uploadfile/")
    Answer createUploadFile(Optional<Upload> file) {
        return file.map(upload -> new Answer(Optional.empty(), Optional.empty(), upload.filename()))
                .orElse(Answer.message("No upload file sent"));
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Answer(Optional<String> message, Optional<Integer> fileSize, Optional<String> filename) {

        static Answer message(String text) {
            return new Answer(Optional.of(text), Optional.empty(), Optional.empty());
        }
    }
}
