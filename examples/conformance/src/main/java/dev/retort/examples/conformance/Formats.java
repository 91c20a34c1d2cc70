// SPDX-License-Identifier: Apache-2.0
package dev.retort.examples.conformance;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyOperation;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.util.Base64URL;
import dev.retort.Body;
import dev.retort.Get;
import dev.retort.IncomingPart;
import dev.retort.Json;
import dev.retort.MaxBody;
import dev.retort.Parts;
import dev.retort.Post;
import dev.retort.Problem;
import dev.retort.Request;
import dev.retort.Resource;
import dev.retort.json.JsonSyntaxException;
import dev.retort.json.JsonValue;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.Key;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Formats that other people have tables of cases for.
@Resource
final class Formats {

    /// What is counted and not kept may be large.
    private static final long LARGEST_FORM = 4L << 30;

    /// Reads JSON.
    @Post("/json")
    String json(Request request) {
        try {
            JsonValue.parse(request.bytes());
            return "read";
        } catch (JsonSyntaxException broken) {
            throw Problem.badRequest(String.valueOf(broken.getMessage()));
        }
    }

    /// The parameters of the query, in their order.
    @Get("/query")
    List<List<String>> query(Request request) {
        return pairs(request.queryPairs());
    }

    /// The fields of a form, in their order.
    @Post("/form")
    List<List<String>> form(Request request) {
        return pairs(request.formPairs());
    }

    /// A part of a form, by what it holds.
    @Json
    record Received(String name, Optional<String> filename, Optional<String> contentType, long size, String sha256) {}

    /// The parts of a form, in their order.
    @Post("/multipart")
    @MaxBody(LARGEST_FORM)
    List<Received> multipart(Parts parts) throws IOException, NoSuchAlgorithmException {
        var received = new ArrayList<Received>();
        for (IncomingPart part : parts) {
            var digest = MessageDigest.getInstance("SHA-256");
            long size = part.stream().transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            String hash = HexFormat.of().formatHex(digest.digest());
            received.add(new Received(part.name(), part.filename(), part.contentType(), size, hash));
        }
        return received;
    }

    private static List<List<String>> pairs(List<Map.Entry<String, String>> pairs) {
        return pairs.stream()
                .map(pair -> List.of(pair.getKey(), pair.getValue()))
                .toList();
    }

    @Json
    record Question(JsonValue schema, JsonValue instance) {}

    @Json
    record Verdict(boolean valid) {}

    /// Judges an instance by a JSON Schema (2020-12).
    @Post("/validate")
    Verdict validate(@Body Question question) {
        try {
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(question.schema().toString(), InputFormat.JSON);
            return new Verdict(schema.validate(question.instance().toString(), InputFormat.JSON)
                    .isEmpty());
        } catch (RuntimeException unusable) {
            throw Problem.of(422, "the schema cannot be used: " + unusable.getMessage());
        }
    }

    @Json
    record Signed(String jws, JsonValue key) {}

    /// The payload of a token, if its signature is that of the key.
    @Post("/jws")
    String verify(@Body Signed signed) {
        try {
            JWSObject token = JWSObject.parse(signed.jws());
            for (Base64URL part : token.getParsedParts()) {
                if (!isCanonical(part)) throw unproven("a part of the token is no base64url");
            }
            JWK jwk = JWK.parse(signed.key().toString());
            if (!verifies(jwk)) throw unproven("the key is not for signatures");
            if (jwk.getAlgorithm() != null
                    && !jwk.getAlgorithm().equals(token.getHeader().getAlgorithm()))
                throw unproven("the key is for another algorithm");
            JWSVerifier verifier = new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), key(jwk));
            if (token.verify(verifier)) return token.getPayload().toString();
            throw unproven("the signature is not that of the key");
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException broken) {
            throw unproven(String.valueOf(broken.getMessage()));
        }
    }

    /// Whether a text has no padding, no blanks and no bits that mean nothing (RFC 7515, 2): the library reads over
    /// them, so that one signature would be that of many tokens.
    private static boolean isCanonical(Base64URL text) {
        return Base64URL.encode(text.decode()).equals(text);
    }

    /// Whether a key says that it is for something else (RFC 7517, 4.2 and 4.3).
    private static boolean verifies(JWK jwk) {
        return (jwk.getKeyUse() == null || jwk.getKeyUse().equals(KeyUse.SIGNATURE))
                && (jwk.getKeyOperations() == null || jwk.getKeyOperations().contains(KeyOperation.VERIFY));
    }

    private static Key key(JWK jwk) throws JOSEException {
        return switch (jwk) {
            case OctetSequenceKey secret -> secret.toSecretKey();
            case AsymmetricJWK pair -> pair.toPublicKey();
            default -> throw new JOSEException("a key of this kind verifies nothing");
        };
    }

    private static Problem unproven(String why) {
        return Problem.of(401, why).header("WWW-Authenticate", "Bearer");
    }
}
