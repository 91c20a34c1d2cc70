// SPDX-License-Identifier: Apache-2.0
package dev.retort.endpoint;

import dev.retort.ErrorHandler;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Who answers for which exceptions. Immutable.
public final class ErrorHandlers {

    /// Nobody answers for any.
    public static final ErrorHandlers NONE = new ErrorHandlers(Map.of());

    private final Map<Class<?>, ErrorHandler<?>> handlers;

    private ErrorHandlers(Map<Class<?>, ErrorHandler<?>> handlers) {
        this.handlers = handlers;
    }

    /// A copy with one more handler, in place of any for the same class.
    public <E extends Throwable> ErrorHandlers with(Class<E> type, ErrorHandler<? super E> handler) {
        var more = new LinkedHashMap<>(handlers);
        more.put(type, handler);
        return new ErrorHandlers(more);
    }

    /// The handler of a class, or of the nearest of its superclasses that has one.
    ///
    /// @param <E> the class
    @SuppressWarnings("unchecked") // put there with that class or one above it
    public <E extends Throwable> Optional<ErrorHandler<? super E>> nearest(Class<E> type) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            var handler = (ErrorHandler<? super E>) handlers.get(each);
            if (handler != null) return Optional.of(handler);
        }
        return Optional.empty();
    }
}
