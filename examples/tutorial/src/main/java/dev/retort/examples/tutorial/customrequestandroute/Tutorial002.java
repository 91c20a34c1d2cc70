// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.customrequestandroute;

import dev.retort.Body;
import dev.retort.InvalidRequest;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.Retort;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;

/// The body as it was sent beside what is wrong with it.
@Resource
public final class Tutorial002 {

    public static void mount(Retort app) {
        app.mount(new Tutorial002()).onError(InvalidRequest.class, Tutorial002::refused);
    }

    @Post("/")
    BigInteger sum(@Body List<BigInteger> numbers) {
        return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static Object refused(InvalidRequest invalid, Request request) {
        var both = new LinkedHashMap<String, Object>();
        both.put("errors", request.errors(invalid));
        both.put("body", request.text());
        throw Problem.of(422, "the body is not what it should be").content(both);
    }
}
