// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.migration.FastApiErrors;
import dev.retort.migration.FastifyErrors;

/// The manners of other frameworks, for services that move here and whose clients shall not notice. Each sets
/// switches that exist for everybody: [Scope#errors], [Scope#coercion], [Scope#trailingSlash].
public final class Migration {

    private Migration() {}

    /// The manners of FastAPI 0.165 with Pydantic 2.14: `{"detail": …}` for errors, faults with `type`,
    /// `loc`, `msg`, `input` and `ctx` and status 422, redirects for slashes. Values are read as
    /// [Coercion#PYDANTIC] says.
    ///
    /// Inputs are echoed, as FastAPI does it, but for what is masked.
    public static Plugin fromFastApi() {
        return scope ->
                scope.errors(new FastApiErrors()).coercion(Coercion.PYDANTIC).trailingSlash(TrailingSlash.REDIRECT);
    }

    /// The manners of Fastify 5: `{"statusCode": …, "code": …, "error": …, "message": …}` for errors, with
    /// status 400 and the first fault in the words of Ajv where the contract is broken. Values are read as
    /// [Coercion#AJV] says.
    public static Plugin fromFastify() {
        return scope -> scope.errors(new FastifyErrors()).coercion(Coercion.AJV);
    }
}
