// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Coercion;
import dev.retort.ErrorFormat;
import dev.retort.Limits;
import dev.retort.TrailingSlash;
import dev.retort.WebSocketOptions;

/// What a scope says about the requests below it, with all that it inherits. Immutable; each route has one.
///
/// @param limits        how much a client may send, and how long things may take
/// @param errors        how errors look
/// @param handlers      who answers for which exceptions
/// @param trailingSlash what becomes of a path that has a slash too many or too few
/// @param coercion      how far values may be from the contract
/// @param contentType   whether a body must say what it is
/// @param hooks         what happens on the way
/// @param providers     what is provided
/// @param webSockets    what WebSocket connections may do
/// @param development   whether clients are told what the program did wrong
public record Settings(
        Limits limits,
        ErrorFormat errors,
        ErrorHandlers handlers,
        TrailingSlash trailingSlash,
        Coercion coercion,
        boolean contentType,
        Hooks hooks,
        Providers providers,
        WebSocketOptions webSockets,
        boolean development) {

    private static final Settings DEFAULTS = new Settings(
            Limits.defaults(),
            ErrorFormat.problems(),
            ErrorHandlers.NONE,
            TrailingSlash.ANOTHER_PATH,
            Coercion.NONE,
            true,
            Hooks.NONE,
            Providers.NONE,
            WebSocketOptions.defaults(),
            false);

    /// What applies when nobody says anything.
    public static Settings defaults() {
        return DEFAULTS;
    }

    /// The same with another [#limits()].
    public Settings limits(Limits limits) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with another [#errors()].
    public Settings errors(ErrorFormat errors) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with another [#handlers()].
    public Settings handlers(ErrorHandlers handlers) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with another [#trailingSlash()].
    public Settings trailingSlash(TrailingSlash trailingSlash) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with another [#coercion()].
    public Settings coercion(Coercion coercion) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with another [#contentType()].
    public Settings contentType(boolean contentType) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with another [#development()].
    public Settings development(boolean development) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with another [#hooks()].
    public Settings hooks(Hooks hooks) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with other [#webSockets()].
    public Settings webSockets(WebSocketOptions webSockets) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }

    /// The same with other [#providers()].
    public Settings providers(Providers providers) {
        return new Settings(
                limits,
                errors,
                handlers,
                trailingSlash,
                coercion,
                contentType,
                hooks,
                providers,
                webSockets,
                development);
    }
}
