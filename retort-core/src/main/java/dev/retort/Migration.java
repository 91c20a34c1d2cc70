// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.migration.FastApiErrors;
import dev.retort.migration.FastifyErrors;

/// Plugins that make an application behave like other frameworks towards its clients, for services that
/// move here. Each of them sets what everybody can set: [Scope#errors], [Scope#coercion],
/// [Scope#trailingSlash].
public final class Migration {

    private Migration() {}

    /// The behaviour of FastAPI 0.165 with Pydantic 2.14: `{"detail": …}` for errors, faults with `type`,
    /// `loc`, `msg`, `input` and `ctx` and status 422, redirects for slashes. Values are read as
    /// [Coercion#PYDANTIC] says.
    ///
    /// As in FastAPI, a fault repeats the value that was sent, unless it is [Masked].
    public static Plugin fromFastApi() {
        return scope ->
                scope.errors(new FastApiErrors()).coercion(Coercion.PYDANTIC).trailingSlash(TrailingSlash.REDIRECT);
    }

    /// The behaviour of Fastify 5: `{"statusCode": …, "code": …, "error": …, "message": …}` for errors,
    /// with status 400 and the first fault in the words of Ajv where the contract is broken. Values are
    /// read as [Coercion#AJV] says.
    public static Plugin fromFastify() {
        return scope -> scope.errors(new FastifyErrors()).coercion(Coercion.AJV);
    }
}
