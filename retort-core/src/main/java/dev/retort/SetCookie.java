// SPDX-License-Identifier: Apache-2.0
package dev.retort;

import dev.retort.http.Token;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// A cookie that an answer gives to the client (RFC 6265bis). Immutable: each method that changes something
/// returns a new one.
///
/// ```java
/// Response.ok(page).cookie(SetCookie.of("theme", "dark").maxAge(Duration.ofDays(30)))
/// ```
///
/// Unless told otherwise, scripts cannot read it (`HttpOnly`), it is sent over HTTPS only (`Secure`), links
/// from other sites are the only requests of theirs that carry it (`SameSite=Lax`), it is valid for every
/// path of this host alone (`Path=/` without `Domain`), and the browser forgets it when it is closed.
/// Chrome, Firefox and curl take `http://localhost` for secure as well; where there is no HTTPS at all, see
/// [#insecure].
public final class SetCookie {

    /// What browsers keep at most (RFC 6265bis, 5.6): of name and value together, and of an attribute.
    private static final int LONGEST = 4096;

    private static final int LONGEST_ATTRIBUTE = 1024;

    private final String name;
    private final String value;
    private final Attributes attributes;

    /// Whether the cookie comes along when another site makes the browser send a request.
    public enum SameSite {
        /// Never, not even when a link was followed.
        STRICT("Strict"),
        /// Only when a link was followed.
        LAX("Lax"),
        /// Always. The cookie must be secure, and forms need another protection against requests of other
        /// sites (CSRF).
        NONE("None");

        private final String text;

        SameSite(String text) {
            this.text = text;
        }
    }

    private record Attributes(
            String path,
            Optional<String> domain,
            Optional<Duration> maxAge,
            boolean secure,
            boolean httpOnly,
            SameSite sameSite) {}

    private SetCookie(String name, String value, Attributes attributes) {
        this.name = name;
        this.value = value;
        this.attributes = attributes;
        requireConsistent();
    }

    /// A cookie with safe attributes.
    ///
    /// @param name  a token; one that begins with `__Host-` is kept by browsers only as this class makes it
    /// @param value printable ASCII without blanks, quotes, commas, semicolons and backslashes: encode anything
    ///              else, such as with base64url
    /// @throws IllegalArgumentException when name or value could not be read back as they are, or are longer
    ///     than 4,096 characters together
    public static SetCookie of(String name, String value) {
        if (!Token.matches(name)) {
            throw new IllegalArgumentException("“" + HeaderRules.printable(name)
                    + "” cannot be the name of a cookie: use letters, digits, - and _");
        }
        if (!value.chars().allMatch(SetCookie::isValueChar)) {
            // The value is not quoted: it may be a secret.
            throw new IllegalArgumentException(
                    "the value of cookie " + name
                            + " must be printable ASCII without blanks and any of \" , ; \\: encode it, such as with base64url");
        }
        if (name.length() + value.length() > LONGEST) {
            throw new IllegalArgumentException("cookie %s has %s characters, and browsers keep no more than %s"
                    .formatted(name, name.length() + value.length(), LONGEST));
        }
        return new SetCookie(
                name, value, new Attributes("/", Optional.empty(), Optional.empty(), true, true, SameSite.LAX));
    }

    /// Makes the client forget a cookie. Browsers compare path and domain: where the cookie was set with
    /// others than [#of] gives it, say the same here.
    ///
    /// @throws IllegalArgumentException when the name is no token
    public static SetCookie forget(String name) {
        return of(name, "").maxAge(Duration.ZERO);
    }

    /// Has the client send the cookie only for paths at or below this one.
    ///
    /// @param path begins with a slash; ASCII without semicolons, at most 1,024 characters
    /// @throws IllegalArgumentException for any other text
    public SetCookie path(String path) {
        if (!path.startsWith("/")) throw new IllegalArgumentException("the path of a cookie begins with a slash");
        String checked = attribute("path", path);
        var now = attributes;
        return with(new Attributes(checked, now.domain, now.maxAge, now.secure, now.httpOnly, now.sameSite));
    }

    /// Has the client send the cookie to a domain and all hosts below it, instead of this host alone.
    ///
    /// @param domain such as `example.com`; ASCII without semicolons, at most 1,024 characters
    /// @throws IllegalArgumentException for any other text, and for a cookie whose name begins with
    ///     `__Host-`
    public SetCookie domain(String domain) {
        Optional<String> checked = Optional.of(attribute("domain", domain));
        var now = attributes;
        return with(new Attributes(now.path, checked, now.maxAge, now.secure, now.httpOnly, now.sameSite));
    }

    /// Has the client keep the cookie for a time, also when the browser is closed.
    ///
    /// @param age counted in whole seconds; browsers allow 400 days at most. Zero has the client forget it
    ///     at once
    /// @throws IllegalArgumentException when the time is negative
    public SetCookie maxAge(Duration age) {
        if (age.isNegative()) throw new IllegalArgumentException("the age of a cookie must not be negative");
        var now = attributes;
        return with(new Attributes(now.path, now.domain, Optional.of(age), now.secure, now.httpOnly, now.sameSite));
    }

    /// Has the client send the cookie over plain HTTP too, where anybody on the way can read it.
    ///
    /// @throws IllegalArgumentException for [SameSite#NONE], and for names that begin with `__Host-` or
    ///     `__Secure-`, since browsers refuse such cookies
    public SetCookie insecure() {
        var now = attributes;
        return with(new Attributes(now.path, now.domain, now.maxAge, false, now.httpOnly, now.sameSite));
    }

    /// Lets scripts of the page read the cookie, those that somebody smuggled in as well.
    public SetCookie forScripts() {
        var now = attributes;
        return with(new Attributes(now.path, now.domain, now.maxAge, now.secure, false, now.sameSite));
    }

    /// Sets whether the cookie comes along when another site makes the browser send a request.
    ///
    /// @throws IllegalArgumentException for [SameSite#NONE] after [#insecure], since browsers refuse such
    ///     cookies
    public SetCookie sameSite(SameSite sameSite) {
        Objects.requireNonNull(sameSite);
        var now = attributes;
        return with(new Attributes(now.path, now.domain, now.maxAge, now.secure, now.httpOnly, sameSite));
    }

    private SetCookie with(Attributes changed) {
        return new SetCookie(name, value, changed);
    }

    /// What browsers would drop without a word (RFC 6265bis, 5.6).
    private void requireConsistent() {
        boolean host = name.regionMatches(true, 0, "__Host-", 0, 7);
        boolean securePrefix = host || name.regionMatches(true, 0, "__Secure-", 0, 9);
        if (attributes.sameSite == SameSite.NONE && !attributes.secure) {
            throw new IllegalArgumentException("cookie " + name + " with SameSite=None must be secure");
        }
        if (securePrefix && !attributes.secure) {
            throw new IllegalArgumentException("cookie " + name + " must be secure, because its name says so");
        }
        if (host && (attributes.domain.isPresent() || !attributes.path.equals("/"))) {
            throw new IllegalArgumentException(
                    "cookie " + name + " must have the path / and no domain, because its name says so");
        }
    }

    private static String attribute(String which, String text) {
        boolean valid = !text.isEmpty() && text.chars().allMatch(c -> c >= ' ' && c < 0x7f && c != ';');
        if (!valid || text.getBytes(StandardCharsets.UTF_8).length > LONGEST_ATTRIBUTE) {
            throw new IllegalArgumentException("the %s of a cookie must be 1 to %s characters of ASCII without ;"
                    .formatted(which, LONGEST_ATTRIBUTE));
        }
        return text;
    }

    /// RFC 6265bis, 4.1.1: cookie-octet.
    private static boolean isValueChar(int c) {
        return c > ' ' && c < 0x7f && "\",;\\".indexOf(c) < 0;
    }

    /// The name.
    public String name() {
        return name;
    }

    /// The value, which may be a secret.
    public String value() {
        return value;
    }

    /// The value of the header field `Set-Cookie`. Holds the cookie's value: not for logs.
    public String field() {
        var text = new StringBuilder(name).append('=').append(value);
        attributes.maxAge.ifPresent(age -> text.append("; Max-Age=").append(age.toSeconds()));
        attributes.domain.ifPresent(domain -> text.append("; Domain=").append(domain));
        text.append("; Path=").append(attributes.path);
        if (attributes.secure) text.append("; Secure");
        if (attributes.httpOnly) text.append("; HttpOnly");
        return text.append("; SameSite=").append(attributes.sameSite.text).toString();
    }

    /// The cookie without its value, which may be a secret.
    @Override
    public String toString() {
        return "cookie " + name;
    }
}
