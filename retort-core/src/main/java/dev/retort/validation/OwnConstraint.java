// SPDX-License-Identifier: Apache-2.0
package dev.retort.validation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// A constraint whose rule is a function of the program: see [dev.retort.Check].
///
/// @param <T> the type of the values
public final class OwnConstraint<T> implements Constraint<T> {

    private static final String STANDARD = "is not allowed";

    private final String code;
    private final String message;
    private final Map<String, Object> arguments;
    private final Consumer<T> check;

    private OwnConstraint(String code, String message, Map<String, Object> arguments, Consumer<T> check) {
        this.code = code;
        this.message = message;
        this.arguments = arguments;
        this.check = check;
    }

    /// Thrown for a value that a predicate refuses.
    private static final class NotAllowedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotAllowedException() {
            super("not allowed", null, false, false);
        }
    }

    /// A constraint by a function that says whether a value is good.
    ///
    /// @param message the sentence without its subject
    public static <T> OwnConstraint<T> of(
            String code, String message, Map<String, Object> arguments, Predicate<T> test) {
        return new OwnConstraint<>(code, message, arguments, value -> {
            if (!test.test(value)) throw new NotAllowedException();
        });
    }

    /// A constraint by a function that throws an [IllegalArgumentException] when a value is not good.
    ///
    /// @param message replaces the exception's text unless it is empty
    public static <T> OwnConstraint<T> refusing(
            String code, String message, Map<String, Object> arguments, Consumer<T> check) {
        return new OwnConstraint<>(code, message, arguments, check);
    }

    /// The members of an annotation: names and values in turn, in order.
    public static Map<String, Object> arguments(Object... namesAndValues) {
        var arguments = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(arguments);
    }

    @Override
    public boolean allows(T value) {
        RuntimeException refusal = refusal(value);
        boolean expected = refusal instanceof NotAllowedException || refusal instanceof IllegalArgumentException;
        if (refusal != null && !expected)
            LoggerFactory.getLogger("dev.retort").warn("the check of constraint {} failed", code, refusal);
        return refusal == null;
    }

    private @Nullable RuntimeException refusal(T value) {
        try {
            check.accept(value);
            return null;
        } catch (RuntimeException refusal) {
            return refusal;
        }
    }

    @Override
    public Rule about(T value) {
        if (!message.isEmpty()) return this;
        RuntimeException refusal = refusal(value);
        String text = refusal instanceof IllegalArgumentException ? refusal.getMessage() : null;
        return new Worded(code, text == null ? STANDARD : text, arguments);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Map<String, Object> arguments() {
        return arguments;
    }

    @Override
    public String message() {
        return message.isEmpty() ? STANDARD : message;
    }

    private record Worded(String code, String message, Map<String, Object> arguments) implements Rule {}
}
