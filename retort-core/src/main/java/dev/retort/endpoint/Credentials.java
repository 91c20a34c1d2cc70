// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.BasicCredentials;
import dev.retort.DigestCredentials;
import dev.retort.Fault;
import dev.retort.Problem;
import dev.retort.http.RequestHead;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/// Reads the credentials of clients (RFC 9110, 11). Belongs to the request's thread.
///
/// @param call whose request may have some
public record Credentials(Call call) {

    /// A bearer token.
    ///
    /// @throws Problem with status 401 when there is none
    public String bearer() {
        return optionalBearer().orElseThrow(() -> missing("Bearer"));
    }

    /// A bearer token, if there is one.
    public Optional<String> optionalBearer() {
        return token("Bearer");
    }

    /// A name and a password.
    ///
    /// @param realm what they are for; may be empty
    /// @throws Problem with status 401 when there are none
    public BasicCredentials basic(String realm) {
        String challenge = realm.isEmpty() ? "Basic" : "Basic realm=\"" + realm + "\"";
        return optionalBasic().orElseThrow(() -> missing(challenge));
    }

    /// A name and a password, if there are any.
    public Optional<BasicCredentials> optionalBasic() {
        return token("Basic").flatMap(Credentials::decoded);
    }

    /// A proof of knowing a password. Where there is none, it is empty: whoever judges it tells how to make
    /// one.
    public DigestCredentials digest() {
        return digest(token("Digest").orElse(""));
    }

    /// A proof of knowing a password, if there is one.
    public Optional<DigestCredentials> optionalDigest() {
        return token("Digest").map(this::digest);
    }

    private DigestCredentials digest(String parameters) {
        RequestHead head = call.head();
        return new DigestCredentials(
                head.method(), List.of(head.target(), Answers.location(head.prefix()) + head.target()), parameters);
    }

    /// A key.
    ///
    /// @throws Problem with status 401 when there is none
    public String apiKey(Fault.In in, String name) {
        return optionalApiKey(in, name).orElseThrow(() -> missing("APIKey"));
    }

    /// A key, if there is one.
    public Optional<String> optionalApiKey(Fault.In in, String name) {
        call.noteOther(in, name);
        return call.texts(in, name).stream().filter(key -> !key.isEmpty()).findFirst();
    }

    /// The refusal of a request that does not prove anything.
    ///
    /// @param challenge how it could
    private static Problem missing(String challenge) {
        return Problem.of(401, "Not authenticated").header("WWW-Authenticate", challenge);
    }

    /// The token of a scheme; empty where there is none, or more than one.
    private Optional<String> token(String scheme) {
        List<String> fields = call.head().headers().all("authorization");
        if (fields.size() != 1) return Optional.empty();
        String field = fields.getFirst().strip();
        int space = field.indexOf(' ');
        if (space < 0 || !field.substring(0, space).equalsIgnoreCase(scheme)) return Optional.empty();
        return Optional.of(field.substring(space + 1).strip()).filter(token -> !token.isEmpty());
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
