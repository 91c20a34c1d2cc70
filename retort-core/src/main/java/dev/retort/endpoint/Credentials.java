// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.BasicCredentials;
import dev.retort.Headers;
import dev.retort.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Reads what clients prove themselves with (RFC 9110, 11).
final class Credentials {

    private Credentials() {}

    /// The refusal of a request that does not prove anything.
    ///
    /// @param challenge how it could
    static Problem missing(String challenge) {
        return Problem.of(401, "Not authenticated").header("WWW-Authenticate", challenge);
    }

    /// The token of a scheme; empty where there is none, or more than one.
    static Optional<String> token(Headers headers, String scheme) {
        List<String> fields = headers.all("authorization");
        if (fields.size() != 1) return Optional.empty();
        String field = fields.getFirst().strip();
        int space = field.indexOf(' ');
        if (space < 0 || !field.substring(0, space).equalsIgnoreCase(scheme)) return Optional.empty();
        return Optional.of(field.substring(space + 1).strip()).filter(token -> !token.isEmpty());
    }

    static Optional<BasicCredentials> basic(Headers headers) {
        return token(headers, "Basic").flatMap(Credentials::decoded);
    }

    private static Optional<BasicCredentials> decoded(String token) {
        try {
            byte[] bytes = Base64.getDecoder().decode(token);
            String pair = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            int colon = pair.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException broken) {
            return Optional.empty();
        }
    }
}
