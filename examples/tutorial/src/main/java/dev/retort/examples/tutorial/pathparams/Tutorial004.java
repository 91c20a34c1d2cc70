// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathparams;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;

/// A variable for all that is left of the path.
@Resource
public final class Tutorial004 {

    public static void mount(Retort app) {
        app.mount(new Tutorial004());
    }

    @Get("/files/{file_path*}")
    File read(@PathParam("file_path") String filePath) {
        return new File(filePath);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record File(String filePath) {}
}
