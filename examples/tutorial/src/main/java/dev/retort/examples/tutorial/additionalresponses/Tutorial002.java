// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.additionalresponses;

import dev.retort.Body;
import dev.retort.Get;
import dev.retort.PathParam;
import dev.retort.Produces;
import dev.retort.Resource;
import dev.retort.Retort;
import dev.retort.Status;
import java.util.Optional;

/// An item as JSON or as a picture.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/{item_id}")
    Shown read(@PathParam("item_id") String itemId, Optional<Boolean> img) {
        return img.orElse(false) ? new Shown.AsPicture(Dot.png()) : new Shown.AsJson(Item.FOO);
    }

    sealed interface Shown {

        /// Return the JSON item or an image.
        @Status(200)
        record AsJson(@Body Item item) implements Shown {}

        /// Return the JSON item or an image.
        @Status(200)
        @Produces("image/png")
        record AsPicture(@Body byte[] pixels) implements Shown {}
    }
}
