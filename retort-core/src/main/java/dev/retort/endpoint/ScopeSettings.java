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

/// What a scope says about the requests below it, with all that it inherits. Immutable: each method with a
/// parameter returns a copy. Each route has one.
///
/// @param limits        how much a client may send, and how long things may take
/// @param errors        how errors look
/// @param translations  the languages that faults are told in
/// @param handlers      who answers for which exceptions
/// @param trailingSlash what becomes of a path that has a slash too many or too few
/// @param coercion      how far values may be from the contract
/// @param contentType   whether a body must say what it is
/// @param unknownParameters what becomes of query parameters that nothing reads
/// @param hooks         what happens on the way
/// @param providers     what is provided
/// @param webSockets    what WebSocket connections may do
/// @param views         what makes pages
/// @param mountPoints   where the resources of the application are
/// @param checkResults whether what handlers return is checked
/// @param development   whether clients are told what the program did wrong
public record ScopeSettings(
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

    private static final ScopeSettings DEFAULTS = new ScopeSettings(
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
    public static ScopeSettings defaults() {
        return DEFAULTS;
    }

    /// A copy with other [limits][#limits()]: how much a client may send, and how long things may take.
    public ScopeSettings limits(Limits limits) {
        return with(draft -> draft.limits = limits);
    }

    /// A copy with another [format of errors][#errors()].
    public ScopeSettings errors(ErrorFormat errors) {
        return with(draft -> draft.errors = errors);
    }

    /// A copy with other [languages][#translations()] that faults are told in.
    public ScopeSettings translations(Translations translations) {
        return with(draft -> draft.translations = translations);
    }

    /// A copy with other [handlers][#handlers()] of exceptions.
    public ScopeSettings handlers(ErrorHandlers handlers) {
        return with(draft -> draft.handlers = handlers);
    }

    /// A copy with another rule for [paths with a slash too many or too few][#trailingSlash()].
    public ScopeSettings trailingSlash(TrailingSlash trailingSlash) {
        return with(draft -> draft.trailingSlash = trailingSlash);
    }

    /// A copy that says [how far values may be from the contract][#coercion()].
    public ScopeSettings coercion(Coercion coercion) {
        return with(draft -> draft.coercion = coercion);
    }

    /// A copy that says [whether a body must say what it is][#contentType()].
    public ScopeSettings contentType(boolean contentType) {
        return with(draft -> draft.contentType = contentType);
    }

    /// A copy that says what becomes of [query parameters that nothing reads][#unknownParameters()].
    public ScopeSettings unknownParameters(Unknown unknownParameters) {
        return with(draft -> draft.unknownParameters = unknownParameters);
    }

    /// A copy that says [whether what handlers return is checked][#checkResults()].
    public ScopeSettings checkResults(boolean checkResults) {
        return with(draft -> draft.checkResults = checkResults);
    }

    /// A copy that says [whether clients are told what the program did wrong][#development()].
    public ScopeSettings development(boolean development) {
        return with(draft -> draft.development = development);
    }

    /// A copy with other [hooks][#hooks()].
    public ScopeSettings hooks(Hooks hooks) {
        return with(draft -> draft.hooks = hooks);
    }

    /// A copy with other [options of WebSocket connections][#webSockets()].
    public ScopeSettings webSockets(WebSocketOptions webSockets) {
        return with(draft -> draft.webSockets = webSockets);
    }

    /// A copy with another [engine that makes pages][#views()].
    public ScopeSettings views(ViewEngine views) {
        return with(draft -> draft.views = views);
    }

    /// A copy with other [places where resources are mounted][#mountPoints()].
    public ScopeSettings mountPoints(MountPoints mountPoints) {
        return with(draft -> draft.mountPoints = mountPoints);
    }

    /// A copy with other [providers][#providers()].
    public ScopeSettings providers(Providers providers) {
        return with(draft -> draft.providers = providers);
    }

    private ScopeSettings with(Consumer<Draft> change) {
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

        private Draft(ScopeSettings from) {
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

        private ScopeSettings settings() {
            return new ScopeSettings(
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
