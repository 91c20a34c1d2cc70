// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.bodynestedmodels;

import dev.retort.Post;
import dev.retort.Resource;
import dev.retort.Retort;
import java.util.List;

/// A body that is a list.
@Resource
public final class Tutorial008 {

    public static void mount(Retort app) {
        app.mount(new Tutorial008());
    }

    @Post("/images/multiple/")
    List<Image> create(List<Image> images) {
        return images;
    }
}
