// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.quarkus;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/// Blocks, and so does not belong on the event loop.
@Path("/sleep")
public class Sleep {

    @GET
    @RunOnVirtualThread
    public String sleep() throws InterruptedException {
        Thread.sleep(10);
        return "awake";
    }
}
