// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.spring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/// The routes that a file tells of, a line `METHOD /path/{variable}` each.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("BENCH_ROUTES")
class Growth {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Bean
    RouterFunction<ServerResponse> routes(@Value("${BENCH_ROUTES}") Path file) throws IOException {
        var routes = RouterFunctions.route();
        for (var line : Files.readAllLines(file)) {
            var parts = line.split(" ");
            var last = VARIABLE.matcher(parts[1])
                    .results()
                    .reduce((_, next) -> next)
                    .map(found -> found.group(1));
            routes.route(
                    RequestPredicates.method(HttpMethod.valueOf(parts[0])).and(RequestPredicates.path(parts[1])),
                    request -> text(last.map(request::pathVariable).orElse("none")));
        }
        return routes.build();
    }

    private static ServerResponse text(String text) throws Exception {
        return ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).body(text);
    }
}
