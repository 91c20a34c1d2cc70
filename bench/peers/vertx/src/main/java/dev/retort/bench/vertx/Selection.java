// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.vertx;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.regex.Pattern;

/// What a client wants to see of a shop.
record Selection(long shop, UUID item, int page, int size, String sort, boolean sale) {

    private static final Pattern SORT = Pattern.compile("[a-z]{1,12}");

    Selection {
        require(shop > 0, "shop");
        require(page > 0, "page");
        require(size > 0 && size <= 100, "size");
        require(SORT.matcher(sort).matches(), "sort");
    }

    /// @throws IllegalArgumentException when a parameter is not what it should be
    static Selection of(RoutingContext context) {
        var query = context.queryParams();
        return new Selection(
                Long.parseLong(context.pathParam("shop")),
                UUID.fromString(context.pathParam("item")),
                query.contains("page") ? Integer.parseInt(query.get("page")) : 1,
                query.contains("size") ? Integer.parseInt(query.get("size")) : 20,
                query.contains("sort") ? query.get("sort") : "name",
                query.contains("sale") && flag(query.get("sale")));
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("shop", shop)
                .put("item", item.toString())
                .put("page", page)
                .put("size", size)
                .put("sort", sort)
                .put("sale", sale);
    }

    private static boolean flag(String text) {
        require(text.equals("true") || text.equals("false"), "sale");
        return text.equals("true");
    }

    private static void require(boolean condition, String name) {
        if (!condition) throw new IllegalArgumentException(name + " is not allowed");
    }
}
