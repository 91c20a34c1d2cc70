// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import dev.retort.Plugin;
import dev.retort.RequestAttribute;
import dev.retort.Scope;
import dev.retort.Secret;
import dev.retort.SetCookie;
import dev.retort.web.Seal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Gives the requests of a scope sessions, by a cookie of the name `session`.
///
/// ```java
/// app.install(Sessions.inCookie(settings.key()).lifetime(Duration.ofHours(8)));
/// ```
///
/// Scripts, other sites and eavesdroppers cannot get at the cookie, unless [#cookie] says otherwise. A
/// request without a valid cookie has an empty session, and gets a cookie when something is put into it.
/// Immutable: each method returns a new one.
public final class Sessions implements Plugin {

    static final RequestAttribute<Session> SESSION = RequestAttribute.named("session");
    static final String COOKIE = "session";

    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final Keeping keeping;
    private final Duration lifetime;
    private final UnaryOperator<SetCookie> attributes;
    private final InstantSource clock;

    private Sessions(Keeping keeping, Duration lifetime, UnaryOperator<SetCookie> attributes, InstantSource clock) {
        this.keeping = keeping;
        this.lifetime = lifetime;
        this.attributes = attributes;
        this.clock = clock;
    }

    /// Keeps what a session holds in the cookie itself, encrypted. This needs nothing on the server; but
    /// the content must not be longer than about 2,800 characters of JSON, beyond which the answer is a
    /// 500, and a client can come back with an older cookie until that expires, whatever has become of the
    /// session since.
    ///
    /// @param key   at least 32 bytes that nobody can guess, such as what `openssl rand -base64 32` prints;
    ///              the same in all processes that serve the application
    /// @param older keys that were used before: cookies that they encrypted are still read
    /// @throws IllegalArgumentException when a key is shorter
    public static Sessions inCookie(Secret key, Secret... older) {
        return with(new KeptByClient(Seal.encrypting("session", key, older)));
    }

    /// Keeps what a session holds in a store on the server. The cookie is a random key of 256 bits.
    public static Sessions inStore(SessionStore store) {
        return with(new KeptByServer(store));
    }

    private static Sessions with(Keeping keeping) {
        return new Sessions(keeping, TWO_WEEKS, UnaryOperator.identity(), InstantSource.system());
    }

    /// Sets how long a session lasts when it is not used: two weeks unless this says otherwise. A use need
    /// not be saved at once, so a session may end when it was not used for half of this time.
    ///
    /// @throws IllegalArgumentException for less than a second
    public Sessions lifetime(Duration lifetime) {
        if (lifetime.toSeconds() < 1) throw new IllegalArgumentException("a session lasts for a second at least");
        return new Sessions(keeping, lifetime, attributes, clock);
    }

    /// Changes the attributes of the cookie, which is as safe as [SetCookie#of] makes it otherwise:
    /// `cookie(cookie -> cookie.insecure())` where there is no HTTPS at all.
    public Sessions cookie(UnaryOperator<SetCookie> attributes) {
        return new Sessions(keeping, lifetime, Objects.requireNonNull(attributes), clock);
    }

    /// A copy with another clock.
    Sessions at(InstantSource clock) {
        return new Sessions(keeping, lifetime, attributes, clock);
    }

    @Override
    public void install(Scope scope) {
        scope.providePerRequest(Session.class, (request, _) -> Session.of(request))
                .onRequest(request -> request.set(SESSION, new Session(this, request.cookie(COOKIE))))
                .onSend((request, answer) -> request.get(SESSION)
                        .filter(session -> session.isOf(this))
                        .map(session -> session.send(answer))
                        .orElse(answer));
    }

    Instant now() {
        return clock.instant();
    }

    Optional<Content> load(String cookie) {
        return keeping.load(cookie)
                .flatMap(Content::parse)
                .filter(content -> content.saved().plus(lifetime).isAfter(now()));
    }

    /// Whether a session should be saved though it has not changed, because it is used.
    boolean isAgeing(Content content) {
        return content.saved().plus(lifetime.dividedBy(2)).isBefore(now());
    }

    /// The cookie that leads to what was saved; empty where the session was forgotten since it was loaded.
    Optional<SetCookie> save(Optional<String> cookie, Content content) {
        return keeping.save(cookie, content.toString(), lifetime)
                .map(value -> made(value).maxAge(lifetime));
    }

    void remove(String cookie) {
        keeping.remove(cookie);
    }

    SetCookie forget() {
        return made("").maxAge(Duration.ZERO);
    }

    private SetCookie made(String value) {
        return attributes.apply(SetCookie.of(COOKIE, value));
    }
}
