// SPDX-License-Identifier: Apache-2.0
package dev.retort.bench.jex;

import io.avaje.http.api.ValidationException;
import io.avaje.inject.BeanScope;
import io.avaje.jex.Jex;
import io.avaje.json.JsonException;
import io.avaje.jsonb.Json;
import io.avaje.validation.ConstraintViolationException;
import java.util.List;

/// The workloads on avaje-jex and the JDK's own server, every request on a virtual thread.
public final class JexPeer {

    private JexPeer() {}

    /// @param arguments the port
    static void main(String[] arguments) {
        var beans = BeanScope.builder().build();
        Jex.create()
                .configureWith(beans)
                .config(config -> config.host("127.0.0.1"))
                .error(
                        ValidationException.class,
                        (context, invalid) ->
                                context.status(invalid.getStatus()).json(Refusal.of(invalid)))
                .error(
                        IllegalArgumentException.class,
                        (context, fault) -> context.status(400).text(fault.getMessage()))
                .error(
                        JsonException.class,
                        (context, fault) -> context.status(400).text(fault.getMessage()))
                .error(
                        ConstraintViolationException.class,
                        (context, fault) -> context.status(400).text(fault.getMessage()))
                .port(Integer.parseInt(arguments[0]))
                .start();
    }

    @Json
    public record Fault(String field, String detail) {}

    @Json
    public record Refusal(List<Fault> errors) {

        static Refusal of(ValidationException invalid) {
            return new Refusal(invalid.getErrors().stream()
                    .map(violation -> new Fault(violation.getPath(), violation.getMessage()))
                    .toList());
        }
    }
}
