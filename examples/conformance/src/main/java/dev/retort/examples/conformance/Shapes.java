// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import dev.retort.Default;
import dev.retort.Event;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Sse;
import java.util.stream.IntStream;

/// Routes of the shapes that arenas of frameworks have.
@Resource
final class Shapes {

    private static final int EVENTS = 10;

    /// Ten numbered events, or those that a client has not had.
    @Get("/sse")
    Sse<Integer> events(@Header("Last-Event-ID") @Default("0") int last) {
        return Sse.events(IntStream.rangeClosed(Math.clamp(last, 0, EVENTS) + 1, EVENTS)
                .mapToObj(each -> Event.of(each).id(String.valueOf(each))));
    }

    /// A sum.
    @Get("/baseline11")
    String sum(int a, int b) {
        return String.valueOf((long) a + b);
    }

    /// A sum with the body.
    @Post("/baseline11")
    String sum(int a, int b, Request request) {
        try {
            return String.valueOf((long) a + b + Long.parseLong(request.text().strip()));
        } catch (NumberFormatException _) {
            throw Problem.badRequest("the body must be an integer");
        }
    }

    /// Nothing much.
    @Get("/pipeline")
    String ok() {
        return "ok";
    }

    /// How long the body is.
    @Post("/upload")
    String length(Request request) {
        return String.valueOf(request.bytes().length);
    }
}
