// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.quarkus;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/// What is measured: on the event loop, but for what sleeps.
@Path("/")
@NonBlocking
public class Workloads {

    @GET
    @Path("/plaintext")
    public String plaintext() {
        return "Hello, World!";
    }

    @GET
    @Path("/json")
    public Message json() {
        return new Message("Hello, World!");
    }

    @GET
    @Path("/shops/{shop}/items/{item}")
    public Selection select(
            @RestPath @Positive long shop,
            @RestPath UUID item,
            @RestQuery @DefaultValue("1") @Positive int page,
            @RestQuery @DefaultValue("20") @Positive @Max(100) int size,
            @RestQuery @DefaultValue("name") @Pattern(regexp = "[a-z]{1,12}") String sort,
            @RestQuery @DefaultValue("false") boolean sale) {
        return new Selection(shop, item, page, size, sort, sale);
    }

    @POST
    @Path("/orders")
    public Receipt order(@Valid Order order) {
        return Receipt.of(order);
    }
}
