// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Coercion;
import dev.retort.ErrorFormat;
import dev.retort.Limits;
import dev.retort.TrailingSlash;
import dev.retort.Unknown;
import dev.retort.ViewEngine;
import dev.retort.WebSocketOptions;
import java.util.function.Consumer;

/// What a scope says about the requests below it, with all that it inherits. Immutable; each route has one.
///
/// @param limits        how much a client may send, and how long things may take
/// @param errors        how errors look
/// @param translations  the languages that faults are told in
/// @param handlers      who answers for which exceptions
/// @param trailingSlash what becomes of a path that has a slash too many or too few
/// @param coercion      how far values may be from the contract
/// @param contentType   whether a body must say what it is
/// @param unknownParameters what becomes of parameters of the query that nothing reads
/// @param hooks         what happens on the way
/// @param providers     what is provided
/// @param webSockets    what WebSocket connections may do
/// @param views         what makes pages
/// @param mountPoints   where the resources of the application are
/// @param checkResults whether what handlers return is judged
/// @param development   whether clients are told what the program did wrong
public record Settings(
        Limits limits,
        ErrorFormat errors,
        Translations translations,
        ErrorHandlers handlers,
        TrailingSlash trailingSlash,
        Coercion coercion,
        boolean contentType,
        Unknown unknownParameters,
        Hooks hooks,
        Providers providers,
        WebSocketOptions webSockets,
        ViewEngine views,
        MountPoints mountPoints,
        boolean checkResults,
        boolean development) {

    private static final Settings DEFAULTS = new Settings(
            Limits.defaults(),
            ErrorFormat.problems(),
            Translations.NONE,
            ErrorHandlers.NONE,
            TrailingSlash.ANOTHER_PATH,
            Coercion.NONE,
            true,
            Unknown.IGNORE,
            Hooks.NONE,
            Providers.NONE,
            WebSocketOptions.defaults(),
            NoViews.INSTANCE,
            MountPoints.NONE,
            false,
            false);

    /// What applies when nobody says anything.
    public static Settings defaults() {
        return DEFAULTS;
    }

    /// The same with another [#limits()].
    public Settings limits(Limits limits) {
        return with(draft -> draft.limits = limits);
    }

    /// The same with another [#errors()].
    public Settings errors(ErrorFormat errors) {
        return with(draft -> draft.errors = errors);
    }

    /// The same with other [#translations()].
    public Settings translations(Translations translations) {
        return with(draft -> draft.translations = translations);
    }

    /// The same with another [#handlers()].
    public Settings handlers(ErrorHandlers handlers) {
        return with(draft -> draft.handlers = handlers);
    }

    /// The same with another [#trailingSlash()].
    public Settings trailingSlash(TrailingSlash trailingSlash) {
        return with(draft -> draft.trailingSlash = trailingSlash);
    }

    /// The same with another [#coercion()].
    public Settings coercion(Coercion coercion) {
        return with(draft -> draft.coercion = coercion);
    }

    /// The same with another [#contentType()].
    public Settings contentType(boolean contentType) {
        return with(draft -> draft.contentType = contentType);
    }

    /// The same with another [#unknownParameters()].
    public Settings unknownParameters(Unknown unknownParameters) {
        return with(draft -> draft.unknownParameters = unknownParameters);
    }

    /// The same with another [#checkResults()].
    public Settings checkResults(boolean checkResults) {
        return with(draft -> draft.checkResults = checkResults);
    }

    /// The same with another [#development()].
    public Settings development(boolean development) {
        return with(draft -> draft.development = development);
    }

    /// The same with another [#hooks()].
    public Settings hooks(Hooks hooks) {
        return with(draft -> draft.hooks = hooks);
    }

    /// The same with other [#webSockets()].
    public Settings webSockets(WebSocketOptions webSockets) {
        return with(draft -> draft.webSockets = webSockets);
    }

    /// The same with another [#views()].
    public Settings views(ViewEngine views) {
        return with(draft -> draft.views = views);
    }

    /// The same with other [#mountPoints()].
    public Settings mountPoints(MountPoints mountPoints) {
        return with(draft -> draft.mountPoints = mountPoints);
    }

    /// The same with other [#providers()].
    public Settings providers(Providers providers) {
        return with(draft -> draft.providers = providers);
    }

    private Settings with(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return draft.settings();
    }

    /// A copy that is still open to one change.
    private static final class Draft {
        private Limits limits;
        private ErrorFormat errors;
        private Translations translations;
        private ErrorHandlers handlers;
        private TrailingSlash trailingSlash;
        private Coercion coercion;
        private boolean contentType;
        private Unknown unknownParameters;
        private Hooks hooks;
        private Providers providers;
        private WebSocketOptions webSockets;
        private ViewEngine views;
        private MountPoints mountPoints;
        private boolean checkResults;
        private boolean development;

        private Draft(Settings from) {
            limits = from.limits;
            errors = from.errors;
            translations = from.translations;
            handlers = from.handlers;
            trailingSlash = from.trailingSlash;
            coercion = from.coercion;
            contentType = from.contentType;
            unknownParameters = from.unknownParameters;
            hooks = from.hooks;
            providers = from.providers;
            webSockets = from.webSockets;
            views = from.views;
            mountPoints = from.mountPoints;
            checkResults = from.checkResults;
            development = from.development;
        }

        private Settings settings() {
            return new Settings(
                    limits,
                    errors,
                    translations,
                    handlers,
                    trailingSlash,
                    coercion,
                    contentType,
                    unknownParameters,
                    hooks,
                    providers,
                    webSockets,
                    views,
                    mountPoints,
                    checkResults,
                    development);
        }
    }
}
