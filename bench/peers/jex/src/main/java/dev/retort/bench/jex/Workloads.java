// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.jex;

import io.avaje.http.api.Controller;
import io.avaje.http.api.Default;
import io.avaje.http.api.Get;
import io.avaje.http.api.MediaType;
import io.avaje.http.api.Post;
import io.avaje.http.api.Produces;
import io.avaje.http.api.Valid;
import io.avaje.validation.ValidMethod;
import io.avaje.validation.constraints.Pattern;
import io.avaje.validation.constraints.Positive;
import io.avaje.validation.constraints.Range;
import java.util.UUID;

/// What is measured.
@Controller
@Valid
public class Workloads {

    @Get("/plaintext")
    @Produces(MediaType.TEXT_PLAIN)
    public String plaintext() {
        return "Hello, World!";
    }

    @Get("/json")
    public Message json() {
        return new Message("Hello, World!");
    }

    @ValidMethod
    @Get("/shops/{shop}/items/{item}")
    public Selection select(
            @Positive long shop,
            UUID item,
            @Default("1") @Positive int page,
            @Default("20") @Range(min = 1, max = 100) int size,
            @Default("name") @Pattern(regexp = "[a-z]{1,12}") String sort,
            @Default("false") boolean sale) {
        return new Selection(shop, item, page, size, sort, sale);
    }

    @Get("/sleep")
    @Produces(MediaType.TEXT_PLAIN)
    public String sleep() throws InterruptedException {
        Thread.sleep(10);
        return "awake";
    }

    @Post("/orders")
    @Produces(statusCode = 200)
    public Receipt order(Order order) {
        return Receipt.of(order);
    }
}
