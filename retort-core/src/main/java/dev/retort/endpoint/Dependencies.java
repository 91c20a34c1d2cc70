// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.Scoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is provided for one request. Of the request's thread.
final class Dependencies {

    private static final Logger LOG = LoggerFactory.getLogger("dev.retort");

    private final Call call;
    private final Providers providers;
    private final Map<Class<?>, Held<?>> held = new HashMap<>();

    /// The values that were made for the request, in that order.
    private final List<Object> made = new ArrayList<>();

    Dependencies(Call call, Providers providers) {
        this.call = call;
        this.providers = providers;
    }

    private static final class Held<T> {

        private final TypeProvider.Making<? extends T> making;
        private @Nullable T value;

        Held(TypeProvider.Making<? extends T> making) {
            this.making = making;
        }
    }

    /// Reads the parameters of a provider, once.
    <T> void bind(Class<T> type) throws Exception {
        if (held.containsKey(type)) return;
        held.put(type, new Held<>(making(provider(type))));
    }

    private <T> TypeProvider.Making<? extends T> making(TypeProvider<T> provider) throws Exception {
        return switch (provider) {
            case TypeProvider.Constant<T>(var _, T value) -> () -> value;
            case TypeProvider.PerRequest<T> perRequest -> perRequest.binder().bind(call);
            case TypeProvider.Single<T> single ->
                throw new IllegalStateException(single.type().getName() + " was not made");
        };
    }

    private <T> TypeProvider<T> provider(Class<T> type) {
        return providers.of(type).orElseThrow(() -> new IllegalStateException("nobody provides " + type.getName()));
    }

    /// A value: made now, unless it was made before.
    @SuppressWarnings("unchecked") // put there with that type
    <T> T use(Class<T> type) throws Exception {
        bind(type);
        var found = (Held<T>) Objects.requireNonNull(held.get(type));
        if (found.value != null) return found.value;
        T value =
                Objects.requireNonNull(found.making.make(), () -> "what provides " + type.getName() + " returned null");
        found.value = value;
        if (providers.of(type).orElseThrow() instanceof TypeProvider.PerRequest<T>) made.add(value);
        return value;
    }

    void succeeded() throws Exception {
        for (Object each : made.reversed()) {
            if (each instanceof Scoped scoped) scoped.succeeded();
        }
    }

    /// What is to be answered in the end.
    Throwable failed(Throwable thrown) {
        Throwable last = thrown;
        for (Object each : made.reversed()) {
            try {
                if (each instanceof Scoped scoped) scoped.failed(last);
            } catch (Throwable instead) {
                if (!instead.equals(last)) instead.addSuppressed(last);
                last = instead;
            }
        }
        return last;
    }

    void close() {
        for (Object each : made.reversed()) {
            try {
                if (each instanceof AutoCloseable closeable) closeable.close();
            } catch (Throwable thrown) {
                LOG.error("{} could not be closed", each.getClass().getName(), thrown);
            }
        }
    }
}
