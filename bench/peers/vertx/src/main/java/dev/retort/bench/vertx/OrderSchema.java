// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.vertx;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.Draft;
import io.vertx.json.schema.JsonSchema;
import io.vertx.json.schema.JsonSchemaOptions;
import io.vertx.json.schema.OutputFormat;
import io.vertx.json.schema.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What an order must look like, judged by Vert.x's own validator.
final class OrderSchema {

    private final Validator validator;

    OrderSchema() {
        var options = new JsonSchemaOptions()
                .setBaseUri("https://localhost")
                .setDraft(Draft.DRAFT202012)
                .setOutputFormat(OutputFormat.Basic);
        validator = Validator.create(JsonSchema.of(read()), options);
    }

    private static JsonObject read() {
        try (var file = OrderSchema.class.getResourceAsStream("/order.schema.json")) {
            return new JsonObject(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Every fault and its place; nothing when the order is good.
    JsonArray faults(JsonObject order) {
        var result = validator.validate(order);
        var faults = new JsonArray();
        if (result.getValid()) return faults;
        for (var error : result.getErrors()) {
            faults.add(new JsonObject()
                    .put("pointer", error.getInstanceLocation().substring(1))
                    .put("detail", error.getError()));
        }
        return faults;
    }
}
