// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathparams;

import dev.retort.Get;
import dev.retort.Json;
import dev.retort.Naming;
import dev.retort.PathParam;
import dev.retort.Resource;
import dev.retort.Retort;
import java.math.BigInteger;

/// A variable in the path that is a number.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002());
    }

    @Get("/items/{item_id}")
    Item read(@PathParam("item_id") BigInteger itemId) {
        return new Item(itemId);
    }

    @Json(naming = Naming.SNAKE_CASE)
    record Item(BigInteger itemId) {}
}
