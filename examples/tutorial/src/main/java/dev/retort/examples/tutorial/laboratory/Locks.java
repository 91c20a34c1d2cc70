// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.tutorial.laboratory;

import dev.retort.ApiKey;
import dev.retort.BearerAuth;
import dev.retort.Get;
import dev.retort.Header;
import dev.retort.Json;
import dev.retort.OpenIdConnect;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Provides;
import dev.retort.Resource;
import dev.retort.Responds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What has to be shown before one may come in.
@Resource
final class Locks {

    /// A key, or `null`.
    @Json
    record Key(@Nullable String k) {}

    @Get("/apikey/header")
    Key header(@ApiKey(name = "APIKeyHeader", header = "X-Key") String k) {
        return new Key(k);
    }

    @Get("/apikey/query")
    Key query(@ApiKey(name = "APIKeyQuery", query = "key") String k) {
        return new Key(k);
    }

    @Get("/apikey/cookie")
    Key cookie(@ApiKey(name = "APIKeyCookie", cookie = "key") String k) {
        return new Key(k);
    }

    @Get("/apikey/optional")
    Key optional(@ApiKey(name = "APIKeyHeader", header = "X-Key") Optional<String> k) {
        return new Key(k.orElse(null));
    }

    @Json
    record Authorization(String scheme, String credentials) {}

    @Get("/bearer")
    Authorization bearer(@BearerAuth(name = "HTTPBearer") String token) {
        return new Authorization("Bearer", token);
    }

    /// A scheme that Retort does not know is a provider like any other.
    static final class DigestAuth {

        record Digest(String credentials) {}

        @Provides
        Digest digest(@Header("Authorization") Optional<String> authorization) {
            return authorization
                    .filter(field -> field.startsWith("Digest "))
                    .map(field -> new Digest(field.substring("Digest ".length())))
                    .orElseThrow(() -> Problem.of(401, "Not authenticated").header("WWW-Authenticate", "Digest"));
        }
    }

    @Get("/digest")
    @Responds(status = 401, fields = @Responds.Field("WWW-Authenticate"))
    Authorization digest(DigestAuth.Digest digest) {
        return new Authorization("Digest", digest.credentials());
    }

    @Json
    record Connected(String c) {}

    @Get("/oidc")
    Connected connected(@OpenIdConnect(name = "OpenIdConnect", url = "/openid") String token) {
        return new Connected("Bearer " + token);
    }

    @Post("/auth-body")
    Models.Price body(@BearerAuth(name = "HTTPBearer") String token, Models.Price body) {
        return body;
    }
}
