// SPDX-License-Identifier: Apache-2.0
package dev.retort.web;

import dev.retort.DigestCredentials;
import dev.retort.Problem;
import dev.retort.Secret;
import dev.retort.http.ExtendedValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Judges what clients prove that they know a password with, without telling it (RFC 7616, with SHA-256 and
/// `qop=auth`).
///
/// ```java
/// static final Digest VAULT = Digest.of("vault", key);
///
/// String name = VAULT.require(credentials, name -> members.hash(name));
/// ```
///
/// Nothing is kept between requests: what a client has to use is signed and dated, and is good for a while,
/// in which who has seen a request can send it again. So this is for what has no TLS, and for clients that
/// know nothing else; with TLS, tokens and [dev.retort.BasicAuth] are better, as passwords can be kept in a
/// way that is slow to try out. Immutable, and safe for use by many threads.
public final class Digest {

    private static final String ALGORITHM = "SHA-256";
    private static final Pattern REALM = Pattern.compile("[ -~&&[^\"\\\\]]+");
    private static final Pattern COUNT = Pattern.compile("[0-9A-Fa-f]{8}");

    private final String realm;
    private final Seal nonces;

    private Digest(String realm, Seal nonces) {
        this.realm = realm;
        this.nonces = nonces;
    }

    /// Asks clients for a proof by challenges that are good for five minutes.
    ///
    /// @param realm what the passwords are for, as browsers tell the user; part of [#hash]
    /// @param key   at least 32 bytes that nobody can guess, such as what `openssl rand -base64 32` prints;
    ///              the same in all processes that serve an application
    /// @param older keys that were used before: challenges that they signed are still good
    /// @throws IllegalArgumentException for a realm that is empty or has anything but ASCII without quotes
    ///                                  and backslashes, and for keys that are too short
    public static Digest of(String realm, Secret key, Secret... older) {
        if (!REALM.matcher(realm).matches()) {
            throw new IllegalArgumentException(
                    "the realm “%s” must be ASCII without quotes and backslashes".formatted(realm));
        }
        return new Digest(realm, Seal.signing("digest " + realm, key, older).lasting(Duration.ofMinutes(5)));
    }

    /// A copy whose challenges are good for another time than five minutes. A client that takes longer gets
    /// a new one, which its user does not notice.
    ///
    /// @throws IllegalArgumentException when the time is zero or negative
    public Digest lasting(Duration time) {
        return new Digest(realm, nonces.lasting(time));
    }

    /// What the application keeps in place of a password: the SHA-256 of name, realm and password, in
    /// hexadecimal digits. Protect it like the password: whoever has it can log in with it.
    public String hash(String username, String password) {
        return hex(username + ":" + realm + ":" + password);
    }

    /// Checks a proof.
    ///
    /// @param hashes finds the [#hash] of a user by name; empty where there is no such user
    /// @return the name of the user, who knows the password
    /// @throws Problem with status 401 and a challenge where the proof is missing, wrong or too old (RFC
    ///     7616, 3.3)
    public String require(DigestCredentials credentials, Function<String, Optional<String>> hashes) {
        Map<String, String> sent = AuthParameters.parse(credentials.parameters());
        if (!isComplete(sent, credentials)) throw challenge("");
        String username = username(sent);
        Optional<String> hash = hashes.apply(username);
        String right = response(hash.orElse(""), credentials.method(), sent);
        boolean same = MessageDigest.isEqual(
                bytes(right), bytes(value(sent, "response").toLowerCase(Locale.ROOT)));
        if (!same || hash.isEmpty()) throw challenge("");
        if (nonces.open(value(sent, "nonce")).isEmpty()) throw challenge(", stale=true");
        return username;
    }

    private boolean isComplete(Map<String, String> sent, DigestCredentials credentials) {
        return sent.containsKey("username") != sent.containsKey("username*")
                && realm.equals(value(sent, "realm"))
                && ALGORITHM.equalsIgnoreCase(value(sent, "algorithm"))
                && value(sent, "qop").equals("auth")
                && credentials.targets().contains(value(sent, "uri"))
                && COUNT.matcher(value(sent, "nc")).matches();
    }

    private static String value(Map<String, String> sent, String name) {
        return sent.getOrDefault(name, "");
    }

    /// RFC 7616, 3.4.4: in UTF-8, as the challenge asks for, or in the form of RFC 8187.
    private static String username(Map<String, String> sent) {
        String plain = sent.get("username");
        if (plain != null) return new String(plain.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return ExtendedValue.decode(value(sent, "username*")).orElse("");
    }

    /// RFC 7616, 3.4.1.
    ///
    /// @param hash of name, realm and password
    static String response(String hash, String method, Map<String, String> sent) {
        return hex(String.join(
                ":",
                hash,
                value(sent, "nonce"),
                value(sent, "nc"),
                value(sent, "cnonce"),
                value(sent, "qop"),
                hex(method + ":" + value(sent, "uri"))));
    }

    private Problem challenge(String addition) {
        String nonce = nonces.close(UUID.randomUUID().toString());
        return Problem.of(401, "Not authenticated")
                .header(
                        "WWW-Authenticate",
                        "Digest realm=\"%s\", qop=\"auth\", algorithm=%s, nonce=\"%s\", charset=UTF-8%s"
                                .formatted(realm, ALGORITHM, nonce, addition));
    }

    private static String hex(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(bytes(text)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
