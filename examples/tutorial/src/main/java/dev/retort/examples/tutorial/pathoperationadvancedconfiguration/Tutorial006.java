// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.pathoperationadvancedconfiguration;

import dev.retort.Json;
import dev.retort.Operation;
import dev.retort.Post;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;

/// A body that is read by hand, and what the document says of it.
@Resource
public final class Tutorial006 {

    public static void mount(Retort app) {
        app.mount(new Tutorial006());
    }

    @Post("/items/")
    @Operation(extra = """
                    {
                      "requestBody": {
                        "required": true,
                        "content": {
                          "application/json": {
                            "schema": {
                              "required": ["name", "price"],
                              "type": "object",
                              "properties": {
                                "name": {"type": "string"},
                                "price": {"type": "number"},
                                "description": {"type": "string"}
                              }
                            }
                          }
                        }
                      }
                    }""")
    Read create(Request request) {
        return new Read(request.bytes().length, new Item("Maaaagic", 42, "Just kiddin', no magic here. ✨"));
    }

    @Json
    record Read(int size, Item content) {}

    @Json
    record Item(String name, int price, String description) {}
}
