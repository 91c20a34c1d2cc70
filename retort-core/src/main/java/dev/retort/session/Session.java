// SPDX-License-Identifier: Apache-2.0
package dev.retort.session;

import dev.retort.Outgoing;
import dev.retort.Request;
import dev.retort.json.JsonLimits;
import dev.retort.json.JsonReader;
import dev.retort.json.JsonValue;
import dev.retort.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// What is known of a visitor from one request to the next: a parameter of endpoints where [Sessions] is installed,
/// and [#of] elsewhere.
///
/// ```java
/// @Post("/cart")
/// void add(Item item, Session session) {
///     Cart cart = session.get(CART).orElse(Cart.EMPTY);
///     session.set(CART, cart.with(item));
/// }
/// ```
///
/// It is loaded at its first use. If it has changed, it is saved before the answer is sent, even if that
/// tells of an error. Of two requests of one visitor at the same time, the one that ends later overwrites
/// what the other one has changed. In a store ([Sessions#inStore]) it does not bring back what the other
/// one has cleared or renewed: its own changes are lost then. For the thread that handles the request only.
public final class Session {

    private final Sessions sessions;
    private final Optional<String> given;
    private final SequencedMap<String, JsonValue> values = new LinkedHashMap<>();
    private final List<Flash> flashes = new ArrayList<>();
    private @Nullable Content loaded;
    private Optional<String> cookie = Optional.empty();
    private boolean renewed;
    private boolean sent;

    /// @param given the cookie that was sent
    Session(Sessions sessions, Optional<String> given) {
        this.sessions = sessions;
        this.given = given;
    }

    /// The session of a request.
    ///
    /// @throws IllegalStateException where [Sessions] is not installed
    public static Session of(Request request) {
        return request.get(Sessions.SESSION)
                .orElseThrow(() -> new IllegalStateException(
                        "there are no sessions here: install Sessions in this scope or around it"));
    }

    /// The value that was set last; empty where none was, or where the kept value no longer fits its type.
    public <T> Optional<T> get(SessionAttribute<T> attribute) {
        load();
        return Optional.ofNullable(values.get(attribute.name())).flatMap(kept -> read(attribute, kept));
    }

    private static <T> Optional<T> read(SessionAttribute<T> attribute, JsonValue kept) {
        byte[] json = kept.toString().getBytes(StandardCharsets.UTF_8);
        var in = new JsonReader(json, json.length, JsonLimits.defaults());
        T value = attribute.codec().read(in);
        return in.faultCount() > 0 ? Optional.empty() : Optional.ofNullable(value);
    }

    /// Keeps a value for later requests.
    ///
    /// @throws IllegalStateException when the answer is on its way already
    public <T> void set(SessionAttribute<T> attribute, T value) {
        var out = new JsonWriter();
        attribute.codec().write(out, Objects.requireNonNull(value));
        change();
        values.put(attribute.name(), JsonValue.parse(out.toByteArray()));
    }

    /// Forgets a value.
    ///
    /// @throws IllegalStateException when the answer is on its way already
    public void remove(SessionAttribute<?> attribute) {
        change();
        values.remove(attribute.name());
    }

    /// Forgets everything, and has the client forget the cookie: for a visitor who logs out. In a store
    /// ([Sessions#inStore]) the cookie is useless from then on; a copy of one that holds the session itself
    /// ([Sessions#inCookie]) is good until it expires.
    ///
    /// @throws IllegalStateException when the answer is on its way already
    public void clear() {
        renew();
        values.clear();
        flashes.clear();
    }

    /// Gives the visitor another cookie. Call it whenever a visitor logs in: an attacker who has planted a
    /// cookie on somebody else cannot share the session then (session fixation). The old cookie is useless
    /// if the session is in a store; one that holds the session itself still leads to what it held then.
    ///
    /// @throws IllegalStateException when the answer is on its way already
    public void renew() {
        change();
        renewed = true;
    }

    /// Leaves a message for the page that the visitor sees next.
    ///
    /// @param kind how the message should look, such as `info` or `error`
    /// @throws IllegalStateException when the answer is on its way already
    public void flash(String kind, String text) {
        change();
        flashes.add(new Flash(kind, text));
    }

    /// Takes the messages that were left, in their order. Each is given once.
    ///
    /// @throws IllegalStateException when the answer is on its way already
    public List<Flash> flashes() {
        change();
        List<Flash> taken = List.copyOf(flashes);
        flashes.clear();
        return taken;
    }

    private void change() {
        if (sent) throw new IllegalStateException("the session was sent with the answer: change it before");
        load();
    }

    private Content load() {
        if (loaded != null) return loaded;
        Content content = Content.EMPTY;
        Optional<Content> found = given.flatMap(sessions::load);
        if (found.isPresent()) {
            cookie = given;
            content = found.get();
        }
        values.putAll(content.values());
        flashes.addAll(content.flashes());
        loaded = content;
        return content;
    }

    /// Whether it was begun by this plugin: a scope within another one may have sessions of its own.
    boolean isOf(Sessions plugin) {
        return sessions.equals(plugin);
    }

    /// The answer with what the client needs to come back to this session, which is saved.
    Outgoing send(Outgoing answer) {
        sent = true;
        if (loaded == null) return answer;
        var content = new Content(sessions.now(), values, flashes);
        Outgoing varying = answer.varying("Cookie");
        if (cookie.isPresent() && (renewed || content.isEmpty())) sessions.remove(cookie.get());
        if (content.isEmpty()) return cookie.isPresent() ? varying.cookie(sessions.forget()) : varying;
        if (!renewed && loaded.holdsAsMuchAs(content) && !sessions.isAgeing(loaded)) return varying;
        // No cookie where another request has cleared or renewed the session: that one has told the client.
        return sessions.save(renewed ? Optional.empty() : cookie, content)
                .map(varying::cookie)
                .orElse(varying);
    }
}
