// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.requestfiles;

import dev.retort.Form;
import dev.retort.Get;
import dev.retort.Html;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Upload;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/// Several files in one field.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Post("/files/")
    Sizes createFiles(@Form @NotEmpty List<byte[]> files) {
        return new Sizes(files.stream().map(each -> each.length).toList());
    }

    @Post("/uploadfiles/")
    Names createUploadFiles(@NotEmpty List<Upload> files) {
        return new Names(files.stream().map(file -> file.filename().orElse("")).toList());
    }

    /// A page from which browsers send them.
    @Get("/")
    Html main() {
        return Html.of("""
                <!DOCTYPE html>
                <title>Files</title>
                <form action="/files/" method="post" enctype="multipart/form-data">
                  <input name="files" type="file" multiple><button>As bytes</button>
                </form>
                <form action="/uploadfiles/" method="post" enctype="multipart/form-data">
                  <input name="files" type="file" multiple><button>As files</button>
                </form>
                """);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Sizes(List<Integer> fileSizes) {}

    @Json
    record Names(List<String> filenames) {}
}
